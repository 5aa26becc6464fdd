package org.psptracker.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.Jurisdiction;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;
import org.psptracker.workflow.StepEvent.OpenStep;

/** Five people who know only the forms' schemas, and walk a case to wherever a test begins. */
public final class Cast {

  private static final Map<String, Map<String, Object>> ANSWERS =
      Map.of(
          "review-completeness", Map.of("completeness", "COMPLETE"),
          "decide-request", Map.of("decision", "ACCEPT"),
          "approve-engagement", Map.of("decision", "APPROVE"),
          "respond-to-offer", Map.of("answer", "ACCEPT"));

  public final Jurisdiction site;
  public final Actor chief;
  public final Actor coordinator;
  public final Actor leadership;
  private final Experts experts;
  private final Programme programme;

  public Cast(Programme programme, Experts experts) {
    this.programme = programme;
    this.site = programme.site();
    this.chief = programme.person(Role.JURISDICTION, site);
    this.coordinator = programme.person(Role.COORDINATOR, null);
    this.leadership = programme.person(Role.LEADERSHIP, null);
    this.experts = experts;
    experts.add(3);
  }

  public CaseFile file() {
    return programme.file(chief, Map.of());
  }

  /** Files a request and walks it until that step is open; other steps stay open beside it. */
  public CaseFile fileAndWalkTo(String step) {
    CaseFile filed = file();
    walk(filed, step);
    return filed;
  }

  /** Does what is due first until {@code step} is open, or the case is closed; answers the path. */
  public List<String> walk(CaseFile filed, String step) {
    List<String> path = new ArrayList<>();
    for (int i = 0; i < 120 && programme.reload(filed).isOpen(); i++) {
      List<OpenStep> open = programme.openSteps(filed);
      if (open.stream().anyMatch(candidate -> candidate.step().equals(step))) {
        return path;
      }
      if (open.isEmpty()) {
        programme.pass(Duration.ofDays(20));
        continue;
      }
      path.add(open.get(0).step());
      complete(open.get(0));
    }
    return path;
  }

  public void complete(OpenStep step) {
    programme.complete(actorOf(step), step, answers(step.step()));
  }

  /** What is answered where any answer would do to the schema, but not to the story. */
  static Map<String, ?> answers(String step) {
    return ANSWERS.getOrDefault(step, Map.of());
  }

  public Actor actorOf(OpenStep step) {
    Long assignee = step.assignee();
    if (assignee != null && experts.has(assignee)) {
      return experts.actor(assignee);
    }
    if (step.roles().contains("jurisdiction")) {
      return chief;
    }
    return step.roles().contains("leadership") ? leadership : coordinator;
  }
}
