package org.psptracker.workflow.engine;

import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.psptracker.workflow.StepDesk;
import org.psptracker.workflow.StepDesk.OpenedTask;
import org.psptracker.workflow.Steps;

/** Reports tasks to the desk, which keeps the inbox. */
final class TaskListeners {

  private final Supplier<StepDesk> desk;

  TaskListeners(Supplier<StepDesk> desk) {
    this.desk = desk;
  }

  TaskListener opened() {
    return task -> {
      Set<String> roles =
          task.getCandidates().stream()
              .map(link -> link.getGroupId())
              .filter(group -> group != null)
              .collect(Collectors.toUnmodifiableSet());
      Long assignee =
          desk.get()
              .opened(
                  new OpenedTask(
                      task.getId(),
                      task.getTaskDefinitionKey(),
                      processKey(task),
                      task.getProcessInstanceId(),
                      task.getExecution().getActivityInstanceId(),
                      roles,
                      task::getVariable));
      if (assignee != null) {
        task.setAssignee(assignee.toString());
      }
    };
  }

  TaskListener completed() {
    return task -> {
      Object answer = task.getVariable(Steps.camelCase(task.getTaskDefinitionKey()));
      String given = answer == null || answer.equals("") ? null : answer.toString();
      desk.get().closed(task.getId(), true, given);
    };
  }

  TaskListener deleted() {
    return task -> desk.get().closed(task.getId(), false, null);
  }

  private static String processKey(DelegateTask task) {
    return ((TaskEntity) task).getExecution().getProcessDefinition().getKey();
  }
}
