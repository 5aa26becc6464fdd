package org.psptracker.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.jspecify.annotations.Nullable;
import org.psptracker.workflow.Steps;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Compares every deployed model that still matters, the newest ones and those with running
 * instances, with what the code knows. A difference stops the start and names the element.
 */
@Component
class ModelCheck implements SmartInitializingSingleton {

  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final Steps steps;
  private final ModelBeans beans;

  ModelCheck(RepositoryService repository, RuntimeService runtime, Steps steps, ModelBeans beans) {
    this.repository = repository;
    this.runtime = runtime;
    this.steps = steps;
    this.beans = beans;
  }

  @Override
  public void afterSingletonsInstantiated() {
    List<String> wrong = new ArrayList<>();
    for (String definition : definitions()) {
      check(repository.getBpmnModelInstance(definition), definition, wrong);
    }
    if (!wrong.isEmpty()) {
      throw new ModelMismatch(wrong);
    }
  }

  private Set<String> definitions() {
    Set<String> latest =
        repository.createProcessDefinitionQuery().latestVersion().list().stream()
            .map(ProcessDefinition::getId)
            .collect(Collectors.toCollection(TreeSet::new));
    repository.createProcessDefinitionQuery().list().stream()
        .map(ProcessDefinition::getId)
        .filter(id -> !latest.contains(id))
        .filter(id -> runtime.createProcessInstanceQuery().processDefinitionId(id).count() > 0)
        .forEach(latest::add);
    return latest;
  }

  void check(BpmnModelInstance model, String definition, List<String> wrong) {
    for (UserTask task : model.getModelElementsByType(UserTask.class)) {
      if (steps.find(task.getId()) == null) {
        wrong.add(definition + ": no class for the step " + task.getId());
      }
    }
    for (ServiceTask task : model.getModelElementsByType(ServiceTask.class)) {
      checkBean(task.getCamundaDelegateExpression(), task.getId(), definition, wrong);
    }
    for (CamundaExecutionListener listener :
        model.getModelElementsByType(CamundaExecutionListener.class)) {
      checkBean(listener.getCamundaDelegateExpression(), "a listener", definition, wrong);
    }
    for (BusinessRuleTask task : model.getModelElementsByType(BusinessRuleTask.class)) {
      String decision = task.getCamundaDecisionRef();
      if (repository.createDecisionDefinitionQuery().decisionDefinitionKey(decision).count() == 0) {
        wrong.add(definition + ": no decision table " + decision + " for " + task.getId());
      }
    }
    for (CallActivity call : model.getModelElementsByType(CallActivity.class)) {
      String called = call.getCalledElement();
      if (repository.createProcessDefinitionQuery().processDefinitionKey(called).count() == 0) {
        wrong.add(definition + ": no process " + called + " for " + call.getId());
      }
    }
  }

  private void checkBean(
      @Nullable String expression, String element, String definition, List<String> wrong) {
    String bean = expression == null ? "" : expression.replaceAll("^\\$\\{(\\w+)}$", "$1");
    if (!beans.acts().containsKey(bean)) {
      wrong.add(definition + ": no automatic act " + expression + " for " + element);
    }
  }
}
