package org.psptracker.workflow;

import static org.psptracker.database.RowTimes.utc;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseFiles;
import org.psptracker.identity.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Starts clocks anew whose beginning was moved; what already fired stays on record. */
@Component
class MovedClocks implements StepClocks {

  private final Inbox inbox;
  private final Steps steps;
  private final StepContexts contexts;
  private final StepClock stepClock;
  private final ServiceLevels levels;
  private final CaseFiles cases;
  private final JdbcClient jdbc;
  private final Clock clock;

  MovedClocks(
      Inbox inbox,
      Steps steps,
      StepContexts contexts,
      StepClock stepClock,
      ServiceLevels levels,
      CaseFiles cases,
      JdbcClient jdbc,
      Clock clock) {
    this.inbox = inbox;
    this.steps = steps;
    this.contexts = contexts;
    this.stepClock = stepClock;
    this.levels = levels;
    this.cases = cases;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public void startAnew(long caseId, String step, long about) {
    CaseFile caseFile = cases.get(caseId);
    inbox.ofCase(caseId).stream()
        .filter(row -> row.step().equals(step) && isAbout(row.about(), about))
        .forEach(row -> startAnew(row, caseFile));
  }

  private void startAnew(InboxRow row, CaseFile caseFile) {
    Step<?> step = steps.get(row.step()).step();
    StepContext at = contexts.of(row, caseFile, Actor.SYSTEM);
    Instant now = clock.instant();
    Instant starts = step.clockStartsAt(at);
    Instant from = starts == null || starts.isBefore(now) ? now : starts;
    int used = stepClock.usedBefore(row.caseId(), row.step(), row.about());
    Instant due = stepClock.due(from, row.allowedMinutes(), used);
    jdbc.sql(
            """
            update inbox set clock_started_at = :from, due_at = :due, topic = :topic
            where task_id = :task
            """)
        .param("from", utc(from))
        .param("due", utc(due))
        .param("topic", step.topic(at))
        .param("task", row.taskId())
        .update();
    jdbc.sql("delete from deadline where task_id = :task and fired_at is null")
        .param("task", row.taskId())
        .update();
    InboxRow moved = inbox.find(row.taskId()).orElseThrow();
    stepClock.moved(moved);
    stepClock.plan(moved, levels.of(row.step(), caseFile.priority()));
  }

  private static boolean isAbout(@Nullable Long rowIsAbout, long about) {
    return rowIsAbout != null && rowIsAbout == about;
  }
}
