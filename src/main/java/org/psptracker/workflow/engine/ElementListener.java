package org.psptracker.workflow.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.jspecify.annotations.Nullable;
import org.psptracker.workflow.PathJournal;
import org.psptracker.workflow.PathJournal.Element;
import org.psptracker.workflow.PathJournal.Kind;
import org.psptracker.workflow.PathJournal.Run;

/** Reports elements and instances to the journal. */
final class ElementListener {

  private final Supplier<PathJournal> journal;
  private final Map<String, Map<String, Map<String, String>>> properties =
      new ConcurrentHashMap<>();

  ElementListener(Supplier<PathJournal> journal) {
    this.journal = journal;
  }

  void learn(String processKey, Map<String, Map<String, String>> elementProperties) {
    properties.put(processKey, Map.copyOf(elementProperties));
  }

  ExecutionListener runStarted() {
    return execution -> journal.get().started(run(execution));
  }

  ExecutionListener runEnded() {
    return execution -> journal.get().ended(run(execution));
  }

  ExecutionListener entered() {
    return execution -> {
      Element element = element(execution);
      if (element.kind() == Kind.RULE) {
        FiredRules.forget();
      }
      journal
          .get()
          .entered(
              element,
              properties
                  .getOrDefault(element.processKey(), Map.of())
                  .getOrDefault(element.elementId(), Map.of()));
    };
  }

  ExecutionListener left() {
    return execution -> {
      Element element = element(execution);
      if (element.kind() == Kind.RULE) {
        RuleTexts.of(execution, FiredRules.current())
            .forEach(
                rule ->
                    journal
                        .get()
                        .fired(
                            element.caseId(),
                            rule.decision(),
                            rule.version(),
                            rule.id(),
                            rule.description()));
        FiredRules.forget();
      }
      journal.get().left(element, execution.isCanceled());
    };
  }

  ExecutionListener walked() {
    return execution -> journal.get().walked(flow(execution));
  }

  private static Run run(DelegateExecution execution) {
    ExecutionEntity instance = (ExecutionEntity) execution;
    ProcessDefinitionEntity definition = instance.getProcessDefinition();
    ExecutionEntity parent = instance.getSuperExecution();
    Object about = execution.getVariable("activity");
    return new Run(
        execution.getProcessInstanceId(),
        caseId(execution),
        definition.getKey(),
        definition.getId(),
        definition.getVersion(),
        parent == null ? null : parent.getProcessInstanceId(),
        about instanceof Number number ? number.longValue() : null);
  }

  private static Element element(DelegateExecution execution) {
    ExecutionEntity at = (ExecutionEntity) execution;
    ActivityImpl activity = at.getActivity();
    return element(at, activity.getId(), kind(activity), execution.getActivityInstanceId());
  }

  private static Element flow(DelegateExecution execution) {
    return element(
        (ExecutionEntity) execution, execution.getCurrentTransitionId(), Kind.FLOW, null);
  }

  private static Element element(
      ExecutionEntity at, String id, Kind kind, @Nullable String activityInstanceId) {
    ProcessDefinitionEntity definition = at.getProcessDefinition();
    return new Element(
        caseId(at),
        at.getProcessInstanceId(),
        definition.getKey(),
        definition.getVersion(),
        id,
        kind,
        activityInstanceId);
  }

  private static long caseId(DelegateExecution execution) {
    if (execution.getVariable("caseId") instanceof Number id) {
      return id.longValue();
    }
    throw new IllegalStateException("no case for " + execution.getProcessInstanceId());
  }

  private static Kind kind(ActivityImpl activity) {
    String type = String.valueOf(activity.getProperty("type"));
    return switch (type) {
      case "userTask" -> Kind.STEP;
      case "businessRuleTask" -> Kind.RULE;
      case "callActivity" -> Kind.CALL;
      case "subProcess" -> Kind.SCOPE;
      case "serviceTask" -> Kind.WORK;
      default -> type.endsWith("Gateway") ? Kind.GATEWAY : Kind.EVENT;
    };
  }
}
