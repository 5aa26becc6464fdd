package org.psptracker.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.CaseFile;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;
import org.psptracker.workflow.StepEvent.OpenStep;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Two people, or one person in two tabs, with one step before them. */
@SpringBootTest
class TwoPeopleOneStepTest {

  @Autowired Programme programme;
  @Autowired Calls calls;

  private Actor chief;
  private Actor first;
  private Actor second;
  private CaseFile filed;
  private OpenStep step;

  @BeforeEach
  void aStepThatTwoCoordinatorsHaveOpen() {
    chief = programme.person(Role.JURISDICTION, programme.site());
    first = programme.person(Role.COORDINATOR, null);
    second = programme.person(Role.COORDINATOR, null);
    filed = programme.file(chief, Map.of());
    step = programme.step(filed, "review-completeness");
  }

  private String page() {
    return "/tasks/" + step.taskId();
  }

  private void decide() {
    programme.complete(first, step, Map.of("completeness", "COMPLETE"));
    step = programme.step(filed, "decide-request");
  }

  @Test
  void whoComesSecondHearsWhoDidItAndWhenAndKeepsWhatTheyTyped() throws Exception {
    String step = page();
    decide();
    MockHttpServletResponse late =
        calls.post(
            second,
            step,
            Map.of(
                "_version", "1", "completeness", "INCOMPLETE", "question", "Which <b>years</b>?"));
    assertThat(late.getStatus()).isEqualTo(409);
    assertThat(late.getContentAsString())
        .contains(first.name() + " has already done this step, on ")
        .containsPattern("\\d{1,2}:\\d\\d [AP]M")
        .contains("What you typed")
        .contains("Which &lt;b&gt;years&lt;/b&gt;?")
        .contains("href=\"/cases/" + filed.reference() + "\"")
        .contains("href=\"/inbox\"");
    assertThat(programme.open(filed)).containsExactly("decide-request");
  }

  @Test
  void aStepTakenOrHeldInTheMeantimeKeepsWhatWasTypedToo() throws Exception {
    calls.post(first, page() + "/claim", Map.of());
    Map<String, String> typed =
        Map.of("_version", "1", "completeness", "INCOMPLETE", "question", "Which years?");
    MockHttpServletResponse taken = calls.post(second, page(), typed);
    assertThat(taken.getStatus()).isEqualTo(409);
    assertThat(taken.getContentAsString())
        .contains(first.name() + " took this step on ")
        .contains("Which years?");
    programme.move(first, moves -> moves.hold(filed.reference(), Programme.because("strike")));
    MockHttpServletResponse held = calls.post(first, page(), typed);
    assertThat(held.getStatus()).isEqualTo(409);
    assertThat(held.getContentAsString()).contains("on hold").contains("Which years?");
  }

  @Test
  void strangersHearNothingOfAStepThatIsOver() {
    String over = page();
    decide();
    Actor stranger = programme.person(Role.JURISDICTION, programme.site());
    Map<String, String> typed = Map.of("_version", "1", "question", "Which years?");
    assertThat(calls.post(stranger, over, typed).getStatus()).isEqualTo(404);
  }

  @Test
  void programsHearWhoAndWhenAsFacts() {
    String over = "/api" + page();
    decide();
    for (String call : new String[] {"POST " + over + "/complete", "PUT " + over + "/draft"}) {
      String[] words = call.split(" ");
      MockHttpServletResponse late =
          calls.send(second, words[0], words[1], JsonNodeFactory.instance.objectNode(), 1);
      assertThat(late.getStatus()).isEqualTo(409);
      JsonNode problem = calls.json(late);
      assertThat(problem.path("who").asText()).isEqualTo(first.name());
      assertThat(OffsetDateTime.parse(problem.path("when").asText())).isNotNull();
      assertThat(problem.path("detail").asText()).contains(first.name());
    }
  }

  @Test
  void aStaleVersionIsToldWhatChanged() {
    decide();
    String api = "/api" + page();
    ObjectNode theirs = JsonNodeFactory.instance.objectNode();
    theirs.put("reason", "Written in the other window");
    theirs.putObject("lead").put("hoursPerWeek", 6);
    assertThat(calls.send(first, "PUT", api + "/draft", theirs, 1).getStatus()).isEqualTo(200);
    ObjectNode mine = JsonNodeFactory.instance.objectNode();
    mine.put("reason", "Written in this window");
    mine.putObject("lead").put("hoursPerWeek", 6);
    for (String call : new String[] {"POST " + api + "/complete", "PUT " + api + "/draft"}) {
      String[] words = call.split(" ");
      MockHttpServletResponse stale = calls.send(first, words[0], words[1], mine, 1);
      assertThat(stale.getStatus()).isEqualTo(412);
      JsonNode problem = calls.json(stale);
      assertThat(problem.path("version").asInt()).isEqualTo(2);
      assertThat(problem.path("changed").toString())
          .isEqualTo(
              "[{\"field\":\"reason\",\"before\":\"Written in this window\","
                  + "\"now\":\"Written in the other window\"}]");
    }
    assertThat(calls.json(calls.get(first, api)).path("form").path("reason").asText())
        .isEqualTo("Written in the other window");
  }

  @Test
  void aStalePageShowsTheOthersValuesBesideTheOwn() throws Exception {
    decide();
    Map<String, String> theirs =
        Map.of("_version", "1", "_save", "true", "reason", "Theirs", "intensity", "INTENSIVE");
    assertThat(calls.post(first, page(), theirs).getStatus()).isEqualTo(302);
    Map<String, String> mine = Map.of("_version", "1", "reason", "Mine", "intensity", "TARGETED");
    MockHttpServletResponse stale = calls.post(second, page(), mine);
    assertThat(stale.getStatus()).isEqualTo(412);
    assertThat(stale.getContentAsString())
        .contains("changed while you were typing")
        .containsPattern("<td>Mine</td>\\s*<td>Theirs</td>")
        .containsPattern("<td>Targeted[^<]*</td>\\s*<td>Intensive[^<]*</td>");
  }

  @Test
  void theSecondOfTwoTabsDoesNotOverwriteTheDraftOfTheFirst() {
    decide();
    Map<String, String> one = Map.of("_version", "1", "reason", "First tab");
    assertThat(calls.post(first, page() + "/draft", one).getStatus()).isEqualTo(200);
    Map<String, String> two = Map.of("_version", "1", "reason", "Second tab");
    assertThat(calls.post(first, page() + "/draft", two).getStatus()).isEqualTo(412);
    assertThat(Calls.text(calls.get(first, page()))).contains("First tab");
  }

  @Test
  void aPageThatRefusesAFormSaysSoInItsStatus() {
    MockHttpServletResponse missing = calls.post(first, page(), Map.of("_version", "1"));
    assertThat(missing.getStatus()).isEqualTo(422);
    assertThat(Calls.text(missing)).contains("error-summary");
    assertThat(calls.get(first, page()).getStatus()).isEqualTo(200);
    assertThat(
            calls
                .post(first, "/cases/" + filed.reference() + "/moves/hold", Map.of("reason", ""))
                .getStatus())
        .isEqualTo(422);
  }
}
