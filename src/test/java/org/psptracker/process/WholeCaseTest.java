package org.psptracker.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.Ending;
import org.psptracker.cases.Stage;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;
import org.psptracker.workflow.StepEvent.OpenStep;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A case from its request to its closure, by people who know only the forms' schemas. */
@SpringBootTest
class WholeCaseTest {

  private static final Map<String, Map<String, Object>> ANSWERS =
      Map.of(
          "review-completeness", Map.of("completeness", "COMPLETE"),
          "decide-request", Map.of("decision", "ACCEPT"),
          "approve-engagement", Map.of("decision", "APPROVE"),
          "respond-to-offer", Map.of("answer", "ACCEPT"));

  @Autowired Programme programme;
  @Autowired Experts experts;

  @Test
  void aCaseLivesFromItsRequestToItsClosure() {
    var site = programme.site();
    Actor chief = programme.person(Role.JURISDICTION, site);
    Actor coordinator = programme.person(Role.COORDINATOR, null);
    Actor leadership = programme.person(Role.LEADERSHIP, null);
    Map<Long, Actor> experts = this.experts.add(3);
    CaseFile filed = programme.file(chief, Map.of());
    List<String> path = new ArrayList<>();
    for (int i = 0; i < 80 && programme.reload(filed).isOpen(); i++) {
      List<OpenStep> open = programme.openSteps(filed);
      if (open.isEmpty()) {
        programme.pass(Duration.ofDays(20));
        continue;
      }
      OpenStep step = open.get(0);
      Actor actor =
          step.assignee() != null && experts.containsKey(step.assignee())
              ? experts.get(step.assignee())
              : step.roles().contains("jurisdiction")
                  ? chief
                  : step.roles().contains("leadership") ? leadership : coordinator;
      path.add(step.step());
      programme.complete(actor, step, ANSWERS.getOrDefault(step.step(), new HashMap<>()));
    }
    assertThat(programme.reload(filed).stage()).as("walked %s", path).isEqualTo(Stage.CLOSED);
    assertThat(programme.reload(filed).ending()).isEqualTo(Ending.COMPLETED);
    assertThat(path)
        .containsSubsequence(
            "review-completeness",
            "decide-request",
            "select-expert",
            "respond-to-offer",
            "assess-needs",
            "draft-work-plan",
            "approve-work-plan",
            "sign-off-work-plan",
            "deliver-activity",
            "review-activity",
            "confirm-activity",
            "write-recommendations",
            "respond-to-recommendations",
            "assess-outcome",
            "close-case");
  }
}
