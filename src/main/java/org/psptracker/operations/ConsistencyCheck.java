package org.psptracker.operations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.psptracker.operations.OpenRows.InboxStep;
import org.psptracker.operations.OpenRows.Run;
import org.psptracker.workflow.EngineState;
import org.psptracker.workflow.EngineState.OpenInstance;
import org.psptracker.workflow.EngineState.OpenTask;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Compares case, inbox, path and engine, all as of one moment. */
@Service
public class ConsistencyCheck {

  private final OpenRows rows;
  private final EngineState engine;

  ConsistencyCheck(OpenRows rows, EngineState engine) {
    this.rows = rows;
    this.engine = engine;
  }

  /**
   * What was compared and what does not agree.
   *
   * @param cases all that there are, open and closed
   * @param steps of the inbox
   * @param tasks of the engine
   * @param runs process instances of the path that have not ended
   * @param instances of the engine
   * @param disagreements one sentence for each; empty when all agree
   */
  public record Report(
      long cases, int steps, int tasks, int runs, int instances, List<String> disagreements) {}

  /** One sentence for each disagreement; empty when all agree. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public List<String> disagreements() {
    return report().disagreements();
  }

  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Report report() {
    List<String> found = new ArrayList<>(rows.amongThemselves());
    List<InboxStep> steps = rows.steps();
    List<OpenTask> tasks = engine.tasks();
    compareSteps(steps, tasks, found);
    List<Run> runs = rows.runs();
    List<OpenInstance> instances = engine.instances();
    compareInstances(runs, instances, found);
    return new Report(
        rows.cases(), steps.size(), tasks.size(), runs.size(), instances.size(), found);
  }

  private static void compareSteps(List<InboxStep> steps, List<OpenTask> open, List<String> found) {
    Map<String, OpenTask> tasks = byId(open, OpenTask::taskId);
    for (InboxStep step : steps) {
      String name = step.reference() + ": " + step.step() + " (task " + step.taskId() + ")";
      if (step.held() != step.caseHeld()) {
        found.add(name + " and its case do not agree whether it is on hold");
      }
      OpenTask task = tasks.remove(step.taskId());
      if (task == null) {
        found.add(name + " is in the inbox, but not open in the engine");
      } else {
        compare(name, step, task, found);
      }
    }
    tasks
        .values()
        .forEach(
            task ->
                found.add(
                    task.step()
                        + " (task "
                        + task.taskId()
                        + ") is open in the engine, but not in the inbox"));
  }

  private static void compare(String name, InboxStep step, OpenTask task, List<String> found) {
    if (!step.step().equals(task.step())) {
      found.add(name + " is the step " + task.step() + " in the engine");
    }
    if (!step.instanceId().equals(task.instanceId())) {
      found.add(name + " belongs to another process instance in the engine");
    }
    String assignee = step.assignee() == null ? null : step.assignee().toString();
    if (!Objects.equals(assignee, task.assignee())) {
      found.add(name + " is assigned to " + assignee + ", in the engine to " + task.assignee());
    }
    if (step.held() != task.held()) {
      found.add(name + " is on hold in " + (step.held() ? "the inbox" : "the engine") + " only");
    }
  }

  private static void compareInstances(
      List<Run> runs, List<OpenInstance> open, List<String> found) {
    Map<String, OpenInstance> instances = byId(open, OpenInstance::instanceId);
    for (Run run : runs) {
      String name = run.reference() + ": " + run.process() + " (instance " + run.instanceId() + ")";
      OpenInstance instance = instances.remove(run.instanceId());
      if (instance == null) {
        found.add(name + " has not ended, but does not run in the engine");
      } else {
        compare(name, run, instance, found);
      }
    }
    instances
        .values()
        .forEach(
            instance ->
                found.add(
                    instance.businessKey()
                        + ": "
                        + instance.process()
                        + " (instance "
                        + instance.instanceId()
                        + ") runs in the engine only"));
  }

  private static void compare(String name, Run run, OpenInstance instance, List<String> found) {
    if (!run.reference().equals(instance.businessKey())) {
      found.add(name + " has the business key " + instance.businessKey() + " in the engine");
    }
    if (!run.process().equals(instance.process())) {
      found.add(name + " is the process " + instance.process() + " in the engine");
    }
    if (run.caseHeld() != instance.held()) {
      found.add(name + " is on hold in " + (instance.held() ? "the engine" : "its case") + " only");
    }
  }

  private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
    Map<String, T> byId = new LinkedHashMap<>();
    all.forEach(one -> byId.put(id.apply(one), one));
    return byId;
  }
}
