package org.psptracker.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.Ending;
import org.psptracker.cases.Jurisdiction;
import org.psptracker.cases.Stage;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;
import org.psptracker.identity.SignedIn;
import org.psptracker.web.forms.Contradiction;
import org.psptracker.workflow.StepEvent.OpenStep;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/**
 * From an accepted request to a team, every way; and from a team that loses somebody to a new one.
 */
@SpringBootTest
@AutoConfigureMockMvc
class StaffingPathsTest {

  @Autowired Programme programme;
  @Autowired Experts experts;
  @Autowired MockMvc mvc;
  @Autowired ObjectMapper json;

  Actor coordinator;
  Actor anna;
  Actor ben;
  CaseFile accepted;

  @BeforeEach
  void aRequestIsAccepted() {
    Jurisdiction site = programme.site();
    Actor chief = programme.person(Role.JURISDICTION, site);
    coordinator = programme.person(Role.COORDINATOR, null);
    List<Actor> both = new ArrayList<>(experts.add(2).values());
    anna = both.get(0);
    ben = both.get(1);
    accepted = programme.file(chief, Map.of());
    programme.complete(
        coordinator, accepted, "review-completeness", Map.of("completeness", "COMPLETE"));
    programme.complete(
        coordinator,
        accepted,
        "decide-request",
        Map.of("decision", "ACCEPT", "intensity", "TARGETED", "overruling", "one piece of work"));
    assertThat(programme.open(accepted)).containsExactly("select-expert");
  }

  private void ask(Actor... asked) {
    programme.complete(coordinator, accepted, "select-expert", choice(false, asked));
  }

  private static Map<String, Object> choice(boolean again, Actor... asked) {
    return Map.of(
        "experts",
        List.of(asked).stream().map(Actor::personId).toList(),
        "rationale",
        "they know the chief",
        "askAgain",
        again,
        "tie",
        "NONE");
  }

  private OpenStep offerTo(Actor expert) {
    return programme.openSteps(accepted).stream()
        .filter(open -> open.step().equals("respond-to-offer"))
        .filter(open -> open.assignee() != null && open.assignee() == expert.personId())
        .findFirst()
        .orElseThrow(() -> new AssertionError("not asked: " + programme.open(accepted)));
  }

  private void answer(Actor expert, String answer) {
    programme.complete(
        expert,
        offerTo(expert),
        Map.of(
            "answer",
            answer,
            "attestation",
            "NONE",
            "reason",
            "no travel before February",
            "conflict",
            "My brother works there",
            "proposedFrom",
            programme.today().plusDays(30).toString(),
            "proposedUntil",
            programme.today().plusDays(200).toString()));
  }

  private JsonNode items(Actor actor, String what) throws Exception {
    String body =
        mvc.perform(
                get("/api/cases/" + accepted.reference() + "/" + what)
                    .with(authentication(new SignedIn(actor))))
            .andReturn()
            .getResponse()
            .getContentAsString();
    return json.readTree(body).path("items");
  }

  private List<String> statuses() throws Exception {
    return StreamSupport.stream(items(coordinator, "offers").spliterator(), false)
        .map(offer -> offer.path("status").asText())
        .toList();
  }

  private int send(Actor actor, String address) throws Exception {
    return mvc.perform(
            post("/api/cases/" + accepted.reference() + "/" + address)
                .with(authentication(new SignedIn(actor)))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\":\"a new job\"}"))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  @Test
  void anAcceptedOfferStartsDeliveryWithItsLead() {
    ask(anna);
    assertThat(programme.open(accepted)).containsExactly("respond-to-offer");
    answer(anna, "ACCEPT");
    assertThat(programme.reload(accepted).stage()).isEqualTo(Stage.DELIVERY);
    assertThat(programme.step(accepted, "assess-needs").assignee()).isEqualTo(anna.personId());
  }

  @Test
  void theFirstAcceptanceEndsTheOtherOffers() throws Exception {
    ask(anna, ben);
    assertThat(programme.open(accepted)).containsExactly("respond-to-offer", "respond-to-offer");
    answer(ben, "ACCEPT");
    assertThat(programme.open(accepted)).doesNotContain("respond-to-offer");
    assertThat(statuses()).containsExactly("SUPERSEDED", "ACCEPTED");
  }

  @Test
  void afterARefusalSomebodyElseIsAskedAndTheSameOnlyOnPurpose() throws Exception {
    ask(anna);
    answer(anna, "DECLINE");
    assertThat(programme.open(accepted)).containsExactly("select-expert");
    assertThatThrownBy(() -> ask(anna)).isInstanceOf(Contradiction.class);
    programme.complete(coordinator, accepted, "select-expert", choice(true, anna, ben));
    answer(ben, "OTHER_DATES");
    assertThat(programme.open(accepted)).containsExactly("respond-to-offer");
    answer(anna, "ACCEPT");
    assertThat(statuses()).containsExactly("DECLINED", "ACCEPTED", "OTHER_DATES");
  }

  @Test
  void offersEndByThemselvesAndTheChoiceComesBack() throws Exception {
    ask(anna, ben);
    programme.pass(Duration.ofDays(21));
    assertThat(programme.open(accepted)).containsExactly("select-expert");
    assertThat(statuses()).containsExactly("EXPIRED", "EXPIRED");
  }

  @Test
  void aDisclosedConflictIsWaivedOrKeepsTheExpertOff() throws Exception {
    ask(anna, ben);
    answer(anna, "CONFLICT");
    assertThat(programme.open(accepted)).containsExactly("resolve-conflict", "respond-to-offer");
    programme.complete(
        coordinator, accepted, "resolve-conflict", Map.of("decision", "RECUSE", "rationale", "x"));
    answer(ben, "CONFLICT");
    programme.complete(
        coordinator, accepted, "resolve-conflict", Map.of("decision", "WAIVE", "rationale", "old"));
    assertThat(statuses()).containsExactly("RECUSED", "ACCEPTED");
    assertThat(programme.step(accepted, "assess-needs").assignee()).isEqualTo(ben.personId());
  }

  @Test
  void anOfferIsTakenBackAndTheOthersGoOn() throws Exception {
    ask(anna, ben);
    long toAnna = items(coordinator, "offers").path(0).path("id").asLong();
    long toBen = items(coordinator, "offers").path(1).path("id").asLong();
    assertThat(send(coordinator, "offers/" + toAnna + "/take-back")).isEqualTo(204);
    assertThat(programme.open(accepted)).containsExactly("respond-to-offer");
    assertThat(send(coordinator, "offers/" + toAnna + "/take-back")).isEqualTo(409);
    assertThat(send(coordinator, "offers/" + toBen + "/take-back")).isEqualTo(204);
    assertThat(programme.open(accepted)).containsExactly("select-expert");
    assertThat(statuses()).containsExactly("TAKEN_BACK", "TAKEN_BACK");
  }

  @Test
  void whoeverLeavesInDeliveryIsReplacedAndHandsOpenStepsOver() throws Exception {
    ask(anna);
    answer(anna, "ACCEPT");
    long place = items(coordinator, "engagements").path(0).path("id").asLong();
    assertThat(send(ben, "engagements/" + place + "/leave")).isEqualTo(404);
    assertThat(send(anna, "engagements/" + place + "/leave")).isEqualTo(204);
    assertThat(programme.open(accepted)).contains("assess-needs", "select-expert");
    ask(ben);
    answer(ben, "ACCEPT");
    assertThat(programme.open(accepted)).doesNotContain("select-expert", "respond-to-offer");
    assertThat(programme.step(accepted, "assess-needs").assignee()).isEqualTo(ben.personId());
    assertThat(items(coordinator, "engagements"))
        .extracting(engagement -> engagement.path("running").asBoolean())
        .containsExactly(false, true);
  }

  @Test
  void aWithdrawalTakesOpenOffersBack() throws Exception {
    ask(anna, ben);
    programme.move(
        coordinator,
        moves -> moves.withdraw(accepted.reference(), Programme.because("the chief left")));
    assertThat(programme.open(accepted)).isEmpty();
    assertThat(programme.reload(accepted).ending()).isEqualTo(Ending.WITHDRAWN);
    assertThat(statuses()).containsExactly("TAKEN_BACK", "TAKEN_BACK");
  }

  @Test
  void aHoldPostponesTheEndOfAnOffer() throws Exception {
    ask(anna);
    programme.move(
        coordinator, moves -> moves.hold(accepted.reference(), Programme.because("elections")));
    programme.pass(Duration.ofDays(30));
    programme.move(
        coordinator, moves -> moves.resume(accepted.reference(), Programme.because("elected")));
    assertThat(statuses()).containsExactly("OPEN");
    answer(anna, "ACCEPT");
    assertThat(statuses()).containsExactly("ACCEPTED");
  }
}
