package org.psptracker.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.CaseFile;
import org.psptracker.database.FreshDatabase;
import org.psptracker.identity.Actor;
import org.psptracker.identity.SignedIn;
import org.psptracker.workflow.StepEvent.OpenStep;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.yaml.snakeyaml.Yaml;

/**
 * What each action costs at most in SQL statements; times wobble, these do not. After a saving, or
 * knowingly more, write the budget anew with {@code -Dbudget.write=true}.
 */
@SpringBootTest
@FreshDatabase
class StatementBudgetTest {

  private static final Path BUDGET = Path.of("bench/statement-budget.yml");
  @Autowired private Programme programme;
  @Autowired private Experts experts;
  @Autowired private WebApplicationContext application;

  private final Map<String, Integer> measured = new TreeMap<>();
  private final Map<String, List<String>> statements = new TreeMap<>();

  @Test
  void everyActionKeepsToItsBudget() throws Exception {
    Cast cast = new Cast(programme, experts);
    live(cast, false); // fills what is read once
    live(cast, true);
    if (Boolean.getBoolean("budget.write")) {
      write();
    }
    keepForReading();
    Map<String, Integer> budget = new Yaml().load(Files.readString(BUDGET));
    measured.forEach(
        (action, count) ->
            assertThat(count)
                .as(
                    "%s: statements sent%n%s",
                    action, String.join("\n", statements.getOrDefault(action, List.of())))
                .isLessThanOrEqualTo(budget.getOrDefault(action, 0)));
    assertThat(measured.keySet()).as("actions of the budget").isEqualTo(budget.keySet());
  }

  @Test
  void aListCostsTheSameForManyRows() throws Exception {
    Cast cast = new Cast(programme, experts);
    programme.file(cast.chief, Map.of());
    programme.file(cast.chief, Map.of());
    List<String> lists =
        List.of("/inbox", "/cases", "/experts", "/api/tasks", "/api/cases", "/api/experts");
    List<List<String>> few = new ArrayList<>();
    for (String list : lists) {
      show(cast.coordinator, list);
      few.add(show(cast.coordinator, list));
    }
    for (int i = 0; i < 6; i++) {
      programme.file(cast.chief, Map.of());
    }
    experts.add(6);
    for (int i = 0; i < lists.size(); i++) {
      assertThat(show(cast.coordinator, lists.get(i))).as(lists.get(i)).hasSameSizeAs(few.get(i));
    }
  }

  private void live(Cast cast, boolean counting) throws Exception {
    List<CaseFile> filed = new ArrayList<>();
    List<String> sent = StatementCount.of(() -> filed.add(programme.file(cast.chief, Map.of())));
    note(counting, "file request", sent);
    CaseFile caseFile = filed.get(0);
    boolean looked = false;
    for (int i = 0; i < 80 && programme.reload(caseFile).isOpen(); i++) {
      List<OpenStep> open = programme.openSteps(caseFile);
      if (open.isEmpty()) {
        programme.pass(Duration.ofDays(20));
        continue;
      }
      OpenStep step = open.get(0);
      if (!looked && step.step().equals("deliver-activity")) {
        looked = true;
        look(cast, caseFile, step, counting);
      }
      note(counting, "complete " + step.step(), complete(cast, step));
    }
    assertThat(programme.reload(caseFile).isOpen()).isFalse();
  }

  private void look(Cast cast, CaseFile caseFile, OpenStep step, boolean counting)
      throws Exception {
    String reference = caseFile.reference();
    Map<String, Actor> readers =
        Map.of("site", cast.chief, "coordinator", cast.coordinator, "expert", cast.actorOf(step));
    for (Map.Entry<String, Actor> reader : readers.entrySet()) {
      for (String page : List.of("/inbox", "/cases", "/api/tasks", "/api/cases")) {
        note(counting, "GET " + page + " (" + reader.getKey() + ")", show(reader.getValue(), page));
      }
    }
    for (String part : List.of("", "/history")) {
      note(
          counting,
          "GET /cases/{reference}" + part,
          show(cast.coordinator, "/cases/" + reference + part));
    }
    for (String part : List.of("", "/timeline", "/path")) {
      note(
          counting,
          "GET /api/cases/{reference}" + part,
          show(cast.coordinator, "/api/cases/" + reference + part));
    }
    note(counting, "GET /tasks/{id}", show(cast.actorOf(step), "/tasks/" + step.taskId()));
    note(counting, "GET /api/tasks/{id}", show(cast.actorOf(step), "/api/tasks/" + step.taskId()));
  }

  private List<String> complete(Cast cast, OpenStep step) throws Exception {
    Actor actor = cast.actorOf(step);
    String form =
        programme.as(actor, () -> programme.filled(step, Cast.answers(step.step()))).toString();
    String address = "/api/tasks/" + step.taskId();
    String version = as(actor, get(address)).andReturn().getResponse().getHeader(HttpHeaders.ETAG);
    MockHttpServletRequestBuilder call =
        post(address + "/complete")
            .contentType(MediaType.APPLICATION_JSON)
            .content(form)
            .header(HttpHeaders.IF_MATCH, version);
    return StatementCount.of(() -> as(actor, call).andExpect(status().isOk()));
  }

  /** Through all that a request passes but the session's own two statements. */
  private List<String> show(Actor actor, String address) throws Exception {
    return StatementCount.of(() -> as(actor, get(address)).andExpect(status().isOk()));
  }

  private ResultActions as(Actor actor, MockHttpServletRequestBuilder call) throws Exception {
    return MockMvcBuilders.webAppContextSetup(application)
        .apply(SecurityMockMvcConfigurers.springSecurity())
        .build()
        .perform(call.with(authentication(new SignedIn(actor))));
  }

  private void note(boolean counting, String action, List<String> sent) {
    if (counting) {
      measured.merge(action, sent.size(), Math::max);
      statements.put(action, sent);
    }
  }

  private void keepForReading() throws IOException {
    Path folder = Files.createDirectories(Path.of("target/statements"));
    for (Map.Entry<String, List<String>> sent : statements.entrySet()) {
      String name = sent.getKey().replaceAll("[^a-z-]+", "-") + ".sql";
      Files.writeString(folder.resolve(name), String.join(";\n", sent.getValue()));
    }
  }

  private void write() throws IOException {
    StringBuilder budget =
        new StringBuilder(
            """
            # SQL statements that an action may send at most; a batch counts once. Asserted by
            # StatementBudgetTest, which also writes it anew (-Dbudget.write=true).
            """);
    measured.forEach((action, count) -> budget.append('"' + action + "\": " + count + "\n"));
    Files.createDirectories(BUDGET.getParent());
    Files.writeString(BUDGET, budget);
  }
}
