package org.psptracker.workflow.engine;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.jspecify.annotations.Nullable;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.identity.CurrentActor;
import org.psptracker.workflow.Engine;
import org.psptracker.workflow.Routing;
import org.springframework.stereotype.Component;

/** The process engine, asked in the programme's words. */
@Component
class CamundaEngine implements Engine {

  private static final String LIFE_OF_A_CASE = "assistance-request";

  private final ProcessEngine engine;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService management;
  private final IdentityService identity;
  private final CurrentActor actor;
  private final BusinessCalendar calendar;

  CamundaEngine(ProcessEngine engine, CurrentActor actor, BusinessCalendar calendar) {
    this.engine = engine;
    this.runtime = engine.getRuntimeService();
    this.tasks = engine.getTaskService();
    this.management = engine.getManagementService();
    this.identity = engine.getIdentityService();
    this.actor = actor;
    this.calendar = calendar;
  }

  @Override
  public void start(
      String reference, Map<String, @Nullable Object> variables, @Nullable String before) {
    ProcessInstantiationBuilder start =
        runtime
            .createProcessInstanceByKey(LIFE_OF_A_CASE)
            .businessKey(reference)
            .setVariables(new HashMap<>(variables));
    if (before != null) {
      start.startBeforeActivity(before);
    }
    asActor(start::execute);
  }

  @Override
  public void complete(String taskId, String answerVariable, Routing routing) {
    Map<String, Object> variables = variables(routing);
    if (routing.answer() != null) {
      variables.put(answerVariable, routing.answer());
    }
    asActor(
        () -> {
          tasks.complete(taskId, variables);
          return true;
        });
  }

  @Override
  public void assign(String taskId, @Nullable Long personId) {
    asActor(
        () -> {
          tasks.setAssignee(taskId, personId == null ? null : personId.toString());
          return true;
        });
  }

  @Override
  public boolean tell(
      List<String> instanceIds,
      String message,
      @Nullable String aboutVariable,
      @Nullable Long about,
      Routing with) {
    for (String instance : instanceIds) {
      List<Execution> waiting =
          runtime
              .createExecutionQuery()
              .processInstanceId(instance)
              .messageEventSubscriptionName(message)
              .list();
      for (Execution execution : waiting) {
        if (aboutVariable == null || isAbout(execution, aboutVariable, about)) {
          asActor(
              () -> {
                runtime.messageEventReceived(message, execution.getId(), variables(with));
                return true;
              });
          return true;
        }
      }
    }
    return false;
  }

  private boolean isAbout(Execution execution, String variable, @Nullable Long about) {
    return runtime.getVariable(execution.getId(), variable) instanceof Number number
        && about != null
        && number.longValue() == about;
  }

  @Override
  public void hold(List<String> instanceIds) {
    asActor(
        () -> {
          instanceIds.forEach(runtime::suspendProcessInstanceById);
          return true;
        });
  }

  @Override
  public void resume(List<String> instanceIds, long heldMinutes) {
    asActor(
        () -> {
          for (String instance : instanceIds) {
            for (Job job : management.createJobQuery().processInstanceId(instance).list()) {
              if (job.getDuedate() != null && heldMinutes > 0) {
                Instant later = calendar.plusMinutes(job.getDuedate().toInstant(), heldMinutes);
                management.setJobDuedate(job.getId(), Date.from(later));
              }
            }
            runtime.activateProcessInstanceById(instance);
          }
          return true;
        });
  }

  @Override
  public boolean fireTimer(List<String> instanceIds, String elementId) {
    for (String instance : instanceIds) {
      Job job =
          management
              .createJobQuery()
              .processInstanceId(instance)
              .activityId(elementId)
              .singleResult();
      if (job != null) {
        asActor(
            () -> {
              management.executeJob(job.getId());
              return true;
            });
        return true;
      }
    }
    return false;
  }

  @Override
  public Optional<Instant> nextDue() {
    return firstJob().map(CamundaEngine::due);
  }

  @Override
  public boolean runNext(Instant now) {
    Optional<Job> job = firstJob().filter(first -> !due(first).isAfter(now));
    job.ifPresent(first -> management.executeJob(first.getId()));
    return job.isPresent();
  }

  private Optional<Job> firstJob() {
    return management
        .createJobQuery()
        .active()
        .withRetriesLeft()
        .orderByJobDuedate()
        .asc()
        .listPage(0, 1)
        .stream()
        .findFirst();
  }

  private static Instant due(Job job) {
    return job.getDuedate() == null ? Instant.EPOCH : job.getDuedate().toInstant();
  }

  @Override
  public void pauseBackground() {
    configuration().getJobExecutor().shutdown();
  }

  @Override
  public void continueBackground() {
    configuration().getJobExecutor().start();
  }

  private ProcessEngineConfigurationImpl configuration() {
    return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
  }

  private static Map<String, Object> variables(Routing routing) {
    Map<String, Object> variables = new HashMap<>();
    routing
        .variables()
        .forEach((name, value) -> variables.put(name, AutomaticDelegate.storable(value)));
    return variables;
  }

  /** The engine knows on whose behalf it acts, and says collisions in the programme's words. */
  private <T> T asActor(Supplier<T> work) {
    identity.setAuthenticatedUserId(Long.toString(actor.get().personId()));
    try {
      return work.get();
    } catch (OptimisticLockingException collision) {
      throw new FlowCollision(collision);
    } finally {
      identity.clearAuthentication();
    }
  }
}
