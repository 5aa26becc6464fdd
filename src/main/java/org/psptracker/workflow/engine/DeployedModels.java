package org.psptracker.workflow.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.psptracker.workflow.Models;
import org.springframework.stereotype.Component;

/** Models as deployed; a version never changes, so what was read is kept. */
@Component
class DeployedModels implements Models {

  private record Model(String xml, String name, List<ModelElement> elements) {}

  private final RepositoryService repository;
  private final Map<String, Model> models = new ConcurrentHashMap<>();

  DeployedModels(RepositoryService repository) {
    this.repository = repository;
  }

  @Override
  public String xml(String definitionId) {
    return model(definitionId).xml();
  }

  @Override
  public String name(String definitionId) {
    return model(definitionId).name();
  }

  @Override
  public List<ModelElement> elements(String definitionId) {
    return model(definitionId).elements();
  }

  @Override
  public String latest(String processKey) {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(processKey)
        .latestVersion()
        .singleResult()
        .getId();
  }

  private Model model(String definitionId) {
    return models.computeIfAbsent(definitionId, this::read);
  }

  private Model read(String definitionId) {
    BpmnModelInstance model = repository.getBpmnModelInstance(definitionId);
    String name =
        model.getModelElementsByType(Process.class).stream()
            .map(Process::getName)
            .filter(text -> text != null)
            .findFirst()
            .orElse("");
    Map<String, Double> across =
        model.getModelElementsByType(BpmnShape.class).stream()
            .filter(shape -> shape.getBpmnElement() != null)
            .collect(
                java.util.stream.Collectors.toMap(
                    shape -> shape.getBpmnElement().getId(), shape -> shape.getBounds().getX()));
    List<ModelElement> elements =
        model.getModelElementsByType(FlowNode.class).stream()
            .sorted(Comparator.comparingDouble(node -> across.getOrDefault(node.getId(), 0.0)))
            .map(
                node ->
                    new ModelElement(
                        node.getId(),
                        node.getName() == null ? "" : node.getName(),
                        node.getElementType().getTypeName()))
            .toList();
    return new Model(Bpmn.convertToString(model), name, elements);
  }
}
