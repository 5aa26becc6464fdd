package org.psptracker.workflow;

import static org.psptracker.database.RowTimes.utc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.workflow.ServiceLevels.ServiceLevel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Runs the clock of each step in business time, and keeps every start, pause, going on and stop. A
 * step that comes back to the same owner goes on where its clock stopped.
 */
@Component
class StepClock {

  /** Why a clock changed. */
  enum Reason {
    OPENED,
    RETURNED,
    MOVED,
    HELD,
    RESUMED,
    COMPLETED,
    GONE
  }

  private final JdbcClient jdbc;
  private final BusinessCalendar calendar;

  StepClock(JdbcClient jdbc, BusinessCalendar calendar) {
    this.jdbc = jdbc;
    this.calendar = calendar;
  }

  int minutesPerDay() {
    return calendar.minutesPerDay();
  }

  /** Business minutes that earlier rounds of this step used since the case was last (re)opened. */
  int usedBefore(long caseId, String step, @Nullable Long about) {
    return jdbc.sql(
            """
            select coalesce(sum(used_minutes), 0)::int from clock_event
            where case_id = :case and step = :step and kind = 'STOP'
              and about is not distinct from :about::bigint
              and at >= coalesce((select max(started_at) from process_run
                where case_id = :case and parent_instance_id is null), '-infinity')
            """)
        .param("case", caseId)
        .param("step", step)
        .param("about", about)
        .query(Integer.class)
        .single();
  }

  /** When a step is due that may still take so many business minutes. */
  Instant due(Instant from, int allowedMinutes, int usedMinutes) {
    return calendar.plusMinutes(from, Math.max(0, allowedMinutes - usedMinutes));
  }

  void started(InboxRow row, boolean returned) {
    event(row, "START", returned ? Reason.RETURNED : Reason.OPENED, 0, row.clockStartedAt());
  }

  void moved(InboxRow row) {
    event(row, "START", Reason.MOVED, 0, row.clockStartedAt());
  }

  /** Answers the business minutes that the clock of this round ran. */
  int stopped(InboxRow row, Reason reason, Instant at) {
    int used = used(row, at);
    event(row, "STOP", reason, used, at);
    return used;
  }

  void paused(InboxRow row, Instant at) {
    event(row, "PAUSE", Reason.HELD, used(row, at), at);
  }

  void wentOn(InboxRow row, Instant at) {
    event(row, "GO_ON", Reason.RESUMED, used(row, at), at);
  }

  /** Business minutes that the clock of this round has run. */
  int used(InboxRow row, Instant at) {
    return used(List.of(row), at).getOrDefault(row.taskId(), 0);
  }

  /** The same for many steps, by task, in one query. */
  Map<String, Integer> used(Collection<InboxRow> rows, Instant at) {
    Map<String, Long> paused = pausedMinutes(rows.stream().map(InboxRow::taskId).toList());
    Map<String, Integer> used = new HashMap<>();
    for (InboxRow row : rows) {
      Instant until = row.pausedAt() == null ? at : row.pausedAt();
      long gone = Math.max(0, calendar.minutesBetween(row.clockStartedAt(), until));
      long minutes = gone - paused.getOrDefault(row.taskId(), 0L);
      used.put(row.taskId(), (int) Math.max(0, minutes));
    }
    return used;
  }

  /** Business minutes of pauses that are over, by task. */
  private Map<String, Long> pausedMinutes(List<String> taskIds) {
    Map<String, Long> minutes = new HashMap<>();
    Map<String, Instant> pausedAt = new HashMap<>();
    jdbc.sql(
            """
            select task_id, kind, at from clock_event
            where task_id = any(:tasks) and kind in ('PAUSE', 'GO_ON') order by id
            """)
        .param("tasks", taskIds.toArray(String[]::new))
        .query(
            row -> {
              String task = row.getString("task_id");
              Instant at = InboxRow.required(row, "at");
              if (row.getString("kind").equals("PAUSE")) {
                pausedAt.put(task, at);
              } else {
                Instant since = pausedAt.remove(task);
                if (since != null) {
                  minutes.merge(task, calendar.minutesBetween(since, at), Long::sum);
                }
              }
            });
    return minutes;
  }

  /** Plans the reminder to the owner and the two escalations. */
  void plan(InboxRow row, ServiceLevel level) {
    List<Object[]> deadlines = new ArrayList<>();
    if (level.remindDays() != null) {
      Instant remindAt = before(row.dueAt(), level.remindDays());
      if (remindAt.isAfter(row.clockStartedAt())) {
        deadlines.add(new Object[] {"REMIND", "owner", remindAt});
      }
    }
    deadlines.add(new Object[] {"LATE", level.escalateTo(), row.dueAt()});
    if (level.escalateDays() != null) {
      Instant later = calendar.plusDays(row.dueAt(), level.escalateDays());
      deadlines.add(new Object[] {"LATER", "leadership", later});
    }
    StringBuilder values = new StringBuilder();
    for (int i = 0; i < deadlines.size(); i++) {
      values.append(i == 0 ? "" : ", ").append("(?, ?, ?, ?)");
    }
    List<Object> parameters = new ArrayList<>();
    for (Object[] deadline : deadlines) {
      parameters.add(row.taskId());
      parameters.add(deadline[0]);
      parameters.add(deadline[1]);
      parameters.add(utc((Instant) deadline[2]));
    }
    jdbc.sql("insert into deadline (task_id, kind, tells, fires_at) values " + values)
        .params(parameters)
        .update();
  }

  /** So many business days before a moment. */
  private Instant before(Instant due, double days) {
    Instant guess = due.minus(java.time.Duration.ofDays((long) (days * 2) + 6));
    long between = calendar.minutesBetween(guess, due);
    long wanted = Math.round(days * calendar.minutesPerDay());
    return between <= wanted ? guess : calendar.plusMinutes(guess, between - wanted);
  }

  /** Moves what is still to fire by the business time of a pause. */
  void shift(String taskId, long minutes) {
    record Pending(long id, Instant at) {}
    List<Pending> pending =
        jdbc.sql("select id, fires_at from deadline where task_id = :task and fired_at is null")
            .param("task", taskId)
            .query((row, n) -> new Pending(row.getLong("id"), InboxRow.required(row, "fires_at")))
            .list();
    for (Pending deadline : pending) {
      jdbc.sql("update deadline set fires_at = :at where id = :id")
          .param("at", utc(calendar.plusMinutes(deadline.at(), minutes)))
          .param("id", deadline.id())
          .update();
    }
  }

  private void event(InboxRow row, String kind, Reason reason, int used, Instant at) {
    jdbc.sql(
            """
            insert into clock_event (task_id, case_id, step, about, kind, reason, used_minutes, at)
            values (:task, :case, :step, :about, :kind, :reason, :used, :at)
            """)
        .param("task", row.taskId())
        .param("case", row.caseId())
        .param("step", row.step())
        .param("about", row.about())
        .param("kind", kind)
        .param("reason", reason.name())
        .param("used", used)
        .param("at", utc(at))
        .update();
  }
}
