package org.psptracker.workflow.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.dmn.instance.Rule;

/** The words that a decision table has for its rules. */
final class RuleTexts {

  /** A rule of a deployed table; the description is empty when it has none. */
  record RuleText(String decision, int version, String id, String description) {}

  private record Table(String decision, int version, Map<String, String> descriptions) {}

  private static final Map<String, Table> TABLES = new ConcurrentHashMap<>();

  private RuleTexts() {}

  /** The rules with these ids, of the table that the present business rule task asks. */
  static List<RuleText> of(DelegateExecution execution, Collection<String> ruleIds) {
    if (ruleIds.isEmpty()) {
      return List.of();
    }
    String decision =
        ((BusinessRuleTask) execution.getBpmnModelElementInstance()).getCamundaDecisionRef();
    RepositoryService repository = execution.getProcessEngineServices().getRepositoryService();
    Table table = TABLES.computeIfAbsent(decision, key -> read(repository, key));
    return ruleIds.stream()
        .map(
            id ->
                new RuleText(
                    table.decision(),
                    table.version(),
                    id,
                    table.descriptions().getOrDefault(id, "")))
        .toList();
  }

  private static Table read(RepositoryService repository, String key) {
    DecisionDefinition definition =
        repository
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey(key)
            .latestVersion()
            .singleResult();
    Map<String, String> texts =
        repository
            .getDmnModelInstance(definition.getId())
            .getModelElementsByType(Rule.class)
            .stream()
            .collect(Collectors.toMap(Rule::getId, RuleTexts::description));
    return new Table(key, definition.getVersion(), texts);
  }

  private static String description(Rule rule) {
    return rule.getDescription() == null ? "" : rule.getDescription().getTextContent();
  }
}
