package org.psptracker.workflow;

import static org.psptracker.database.RowTimes.utc;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.audit.AuditLog;
import org.psptracker.audit.AuditLog.Outcome;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseFiles;
import org.psptracker.cases.CaseLife;
import org.psptracker.cases.CaseState;
import org.psptracker.cases.Priority;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.psptracker.workflow.ServiceLevels.ServiceLevel;
import org.psptracker.workflow.Steps.StepKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** Keeps the inbox in step with the engine. */
@Component
class OpenDesk implements StepDesk {

  private final Steps steps;
  private final Inbox inbox;
  private final StepClock stepClock;
  private final ServiceLevels levels;
  private final CaseFiles cases;
  private final CaseLife life;
  private final CurrentActor actor;
  private final BusinessCalendar calendar;
  private final Clock clock;
  private final JdbcClient jdbc;
  private final EntityManager facts;
  private final ApplicationEventPublisher events;
  private final AuditLog audit;

  OpenDesk(
      Steps steps,
      Inbox inbox,
      StepClock stepClock,
      ServiceLevels levels,
      CaseFiles cases,
      CaseLife life,
      CurrentActor actor,
      BusinessCalendar calendar,
      Clock clock,
      JdbcClient jdbc,
      EntityManager facts,
      ApplicationEventPublisher events,
      AuditLog audit) {
    this.steps = steps;
    this.inbox = inbox;
    this.stepClock = stepClock;
    this.levels = levels;
    this.cases = cases;
    this.life = life;
    this.actor = actor;
    this.calendar = calendar;
    this.clock = clock;
    this.jdbc = jdbc;
    this.facts = facts;
    this.events = events;
    this.audit = audit;
  }

  @Override
  public @Nullable Long opened(OpenedTask task) {
    StepKind kind = steps.get(task.step());
    Step<?> step = kind.step();
    CaseFile caseFile = caseOf(task.variables());
    if (caseFile.state() == CaseState.DEFERRED) {
      life.goOn(caseFile.id());
    }
    Long about = number(step.about() == null ? null : task.variables().get(step.about()));
    Instant now = clock.instant();
    StepContext at =
        new ActContext(
            caseFile,
            Actor.SYSTEM,
            now,
            calendar.zone(),
            about,
            task.taskId(),
            task.processInstanceId(),
            task.variables());
    ServiceLevel level = levels.of(task.step(), caseFile.priority());
    Instant starts = step.clockStartsAt(at);
    Instant from = starts == null || starts.isBefore(now) ? now : starts;
    int allowed = level.allowedDays() * calendar.minutesPerDay();
    int used = stepClock.usedBefore(caseFile.id(), task.step(), about);
    InboxRow row =
        new InboxRow(
            task.taskId(),
            task.step(),
            caseFile.id(),
            task.processKey(),
            task.processInstanceId(),
            task.activityInstanceId(),
            task.roles(),
            step.assignee(at),
            about,
            step.topic(at),
            now,
            from,
            allowed,
            stepClock.due(from, allowed, used),
            null,
            null,
            1,
            null,
            null,
            null,
            null);
    facts.flush();
    inbox.insert(row);
    stepClock.started(row, used > 0);
    stepClock.plan(row, level);
    events.publishEvent(new StepEvent.StepOpened(row.asEvent()));
    return row.assignee();
  }

  @Override
  public void closed(String taskId, boolean completed, @Nullable String answer) {
    InboxRow row = inbox.find(taskId).orElse(null);
    if (row == null) {
      return;
    }
    Instant now = clock.instant();
    int used =
        stepClock.stopped(row, completed ? StepClock.Reason.COMPLETED : StepClock.Reason.GONE, now);
    inbox.remove(taskId);
    jdbc.sql(
            """
            insert into step_done (task_id, activity_instance_id, step, case_id, about, topic, person_id, outcome, answer,
              due_at, opened_at, done_at, used_minutes)
            values (:task, :visit, :step, :case, :about, :topic, :person, :outcome, :answer,
              :due, :opened, :done, :used)
            """)
        .param("task", taskId)
        .param("visit", row.activityInstanceId())
        .param("step", row.step())
        .param("case", row.caseId())
        .param("about", row.about())
        .param("topic", row.topic())
        .param("person", actor.get().isSystem() ? null : actor.get().personId())
        .param("outcome", completed ? "COMPLETED" : "GONE")
        .param("answer", answer)
        .param("due", utc(row.dueAt()))
        .param("opened", utc(row.openedAt()))
        .param("done", utc(now))
        .param("used", used)
        .update();
    events.publishEvent(
        completed
            ? new StepEvent.StepCompleted(row.asEvent(), answer)
            : new StepEvent.StepGone(row.asEvent()));
  }

  @Override
  public Routing run(Automatic work, String processInstanceId, Variables variables) {
    ActContext at =
        new ActContext(
            caseOf(variables),
            actor.get(),
            clock.instant(),
            calendar.zone(),
            firstSubject(variables),
            null,
            processInstanceId,
            variables);
    Routing routing = work.run(at);
    facts.flush();
    String name = Steps.kebabCase(ClassUtils.getUserClass(work).getSimpleName());
    actor.runAs(
        Actor.SYSTEM,
        () ->
            audit.record(
                "act-by-itself",
                "automatic",
                name,
                at.caseFile().reference(),
                Outcome.DONE,
                Map.of()));
    return routing;
  }

  @Override
  public Instant ends(String step, String priority) {
    Integer days = levels.of(step, Priority.valueOf(priority)).endsAfterDays();
    if (days == null) {
      throw new IllegalStateException("the flow never goes on without an answer at " + step);
    }
    return calendar.plusDays(clock.instant(), days);
  }

  private CaseFile caseOf(Variables variables) {
    Long id = number(variables.get("caseId"));
    if (id == null) {
      throw new IllegalStateException("no case");
    }
    return cases.get(id);
  }

  /** The innermost thing that an element is about. */
  private static @Nullable Long firstSubject(Variables variables) {
    for (String name : new String[] {"offer", "position", "activity", "wave"}) {
      Long about = number(variables.get(name));
      if (about != null) {
        return about;
      }
    }
    return null;
  }

  private static @Nullable Long number(@Nullable Object value) {
    return value instanceof Number number ? number.longValue() : null;
  }
}
