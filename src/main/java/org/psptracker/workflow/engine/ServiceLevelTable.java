package org.psptracker.workflow.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.Priority;
import org.psptracker.workflow.ServiceLevels;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Reads {@code service-levels.dmn}. Answers are kept: the table changes only with a new deployment,
 * and models are deployed only at start.
 */
@Component
class ServiceLevelTable implements ServiceLevels {

  static final String KEY = "service-levels";

  private record Question(String step, Priority priority) {}

  private final ObjectProvider<DecisionService> decisions;
  private final Map<Question, ServiceLevel> answers = new ConcurrentHashMap<>();

  ServiceLevelTable(ObjectProvider<DecisionService> decisions) {
    this.decisions = decisions;
  }

  @Override
  public ServiceLevel of(String step, Priority priority) {
    return answers.computeIfAbsent(new Question(step, priority), this::ask);
  }

  private ServiceLevel ask(Question question) {
    DmnDecisionRuleResult row =
        decisions
            .getObject()
            .evaluateDecisionTableByKey(
                KEY, Map.of("step", question.step(), "priority", question.priority().name()))
            .getSingleResult();
    if (row == null) {
      throw new IllegalStateException("no service level for the step " + question.step());
    }
    Integer allowed = number(row, "allowedDays");
    if (allowed == null) {
      throw new IllegalStateException("no allowed time for the step " + question.step());
    }
    String to = row.getEntry("escalateTo");
    return new ServiceLevel(
        allowed,
        row.getEntry("remindDays") instanceof Number days ? days.doubleValue() : null,
        number(row, "escalateDays"),
        to == null ? "coordinator" : to,
        number(row, "endsAfterDays"));
  }

  private static @Nullable Integer number(DmnDecisionRuleResult row, String output) {
    Object value = row.getEntry(output);
    return value instanceof Number number ? number.intValue() : null;
  }
}
