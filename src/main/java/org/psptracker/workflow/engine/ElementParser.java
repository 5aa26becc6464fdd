package org.psptracker.workflow.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Attaches the programme's listeners to every element of a model as it is read. */
final class ElementParser extends AbstractBpmnParseListener {

  private final ElementListener elements;
  private final TaskListeners tasks;

  ElementParser(ElementListener elements, TaskListeners tasks) {
    this.elements = elements;
    this.tasks = tasks;
  }

  @Override
  public void parseProcess(Element processElement, ProcessDefinitionEntity definition) {
    Map<String, Map<String, String>> properties = new HashMap<>();
    collectProperties(processElement, properties);
    elements.learn(definition.getKey(), properties);
    definition.addListener(ExecutionListener.EVENTNAME_START, elements.runStarted());
    definition.addListener(ExecutionListener.EVENTNAME_END, elements.runEnded());
    attach(definition.getActivities());
  }

  private void attach(List<ActivityImpl> activities) {
    for (ActivityImpl activity : activities) {
      if (!activity.getId().endsWith("#multiInstanceBody")) {
        activity.addListener(ExecutionListener.EVENTNAME_START, elements.entered());
        activity.addListener(ExecutionListener.EVENTNAME_END, elements.left());
      }
      if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior behavior) {
        TaskDefinition task = behavior.getTaskDefinition();
        task.addTaskListener(TaskListener.EVENTNAME_CREATE, tasks.opened());
        task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, tasks.completed());
        task.addTaskListener(TaskListener.EVENTNAME_DELETE, tasks.deleted());
      }
      for (PvmTransition transition : activity.getOutgoingTransitions()) {
        ((TransitionImpl) transition)
            .addListener(ExecutionListener.EVENTNAME_TAKE, elements.walked());
      }
      attach(activity.getActivities());
    }
  }

  /** Properties that the model gives its elements, by element id. */
  private static void collectProperties(Element element, Map<String, Map<String, String>> found) {
    for (Element child : element.elements()) {
      Element extensions = child.element("extensionElements");
      Element properties = extensions == null ? null : extensions.element("properties");
      if (properties != null && child.attribute("id") != null) {
        Map<String, String> values = new HashMap<>();
        for (Element property : properties.elements()) {
          values.put(property.attribute("name"), property.attribute("value"));
        }
        found.put(child.attribute("id"), values);
      }
      collectProperties(child, found);
    }
  }
}
