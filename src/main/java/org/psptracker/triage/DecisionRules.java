package org.psptracker.triage;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CoreTopics;
import org.psptracker.web.forms.Problems;

/** What a decision must not say, though each of its fields is well formed. */
final class DecisionRules {

  private final CoreTopics topics;
  private final Problems problems;

  DecisionRules(CoreTopics topics, Problems problems) {
    this.topics = topics;
    this.problems = problems;
  }

  void check(DecideRequest.Form form, Advice advice, LocalDate today) {
    if (form.decision() == RequestVerdict.DEFER) {
      LocalDate until = form.deferUntil();
      if (until != null && !until.isAfter(today)) {
        problems.add("deferUntil", "triage.problem.defer-until-past");
      }
    }
    if (form.decision() == RequestVerdict.ACCEPT) {
      checkAdvice(form, advice);
      checkPosition("lead", form.lead());
      List<Position> others = form.others();
      for (int row = 0; row < others.size(); row++) {
        checkPosition("supporting[" + row + "]", others.get(row));
      }
    }
  }

  private void checkAdvice(DecideRequest.Form form, Advice advice) {
    String overruling = form.overruling();
    if (overruling != null && !overruling.isBlank()) {
      return;
    }
    if (advice.intensity != null && advice.intensity != form.intensity()) {
      problems.contradiction("triage.problem.overruling", "overruling", "intensity");
    } else if (advice.priority != null && advice.priority != form.priority()) {
      problems.contradiction("triage.problem.overruling", "overruling", "priority");
    }
  }

  private void checkPosition(String path, @Nullable Position position) {
    if (position == null) {
      return;
    }
    if (position.until().isBefore(position.from())) {
      problems.contradiction("triage.problem.window", path + ".until", path + ".from");
    }
    boolean elsewhere =
        position.topics().stream().anyMatch(topic -> !topics.belongs(topic, position.coreAreas()));
    if (elsewhere) {
      problems.contradiction(
          "triage.problem.sub-topic-elsewhere", path + ".subTopics", path + ".coreAreas");
    }
  }
}
