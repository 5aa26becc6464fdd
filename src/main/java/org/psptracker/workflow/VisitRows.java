package org.psptracker.workflow;

import static org.psptracker.database.RowTimes.utc;

import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.psptracker.calendar.BusinessCalendar;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of visits. */
@Component
class VisitRows {

  /** An element that an earlier transaction entered is left. */
  record Leaving(String activityInstanceId, Instant at, boolean cancelled) {}

  private record Opened(long id, Instant enteredAt, long pausedMinutes) {}

  private final JdbcTemplate batches;
  private final JdbcClient jdbc;
  private final BusinessCalendar calendar;

  VisitRows(JdbcTemplate batches, JdbcClient jdbc, BusinessCalendar calendar) {
    this.batches = batches;
    this.jdbc = jdbc;
    this.calendar = calendar;
  }

  void insert(Collection<Visit> visits) {
    if (visits.isEmpty()) {
      return;
    }
    batches.batchUpdate(
        """
        insert into visit (activity_instance_id, case_id, instance_id, process_key, model_version,
          element_id, kind, entered_at, left_at, cancelled, business_minutes)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        List.copyOf(visits),
        visits.size(),
        (row, visit) -> {
          PathJournal.Element element = visit.element();
          row.setString(1, element.activityInstanceId());
          row.setLong(2, element.caseId());
          row.setString(3, element.instanceId());
          row.setString(4, element.processKey());
          row.setInt(5, element.modelVersion());
          row.setString(6, element.elementId());
          row.setString(7, element.kind().name());
          row.setObject(8, utc(visit.enteredAt()));
          Instant left = visit.leftAt();
          if (left == null) {
            row.setNull(9, Types.TIMESTAMP_WITH_TIMEZONE);
          } else {
            row.setObject(9, utc(left));
          }
          row.setBoolean(10, visit.cancelled());
          Long minutes = visit.businessMinutes();
          if (minutes == null) {
            row.setNull(11, Types.INTEGER);
          } else {
            row.setInt(11, minutes.intValue());
          }
        });
  }

  void leave(Collection<Leaving> leavings) {
    for (Leaving leaving : leavings) {
      jdbc.sql(
              """
              select id, entered_at, paused_minutes from visit
              where activity_instance_id = :key and left_at is null
              """)
          .param("key", leaving.activityInstanceId())
          .query(
              (row, n) ->
                  new Opened(
                      row.getLong("id"),
                      InboxRow.required(row, "entered_at"),
                      row.getLong("paused_minutes")))
          .optional()
          .ifPresent(visit -> close(visit, leaving));
    }
  }

  private void close(Opened visit, Leaving leaving) {
    long minutes = calendar.minutesBetween(visit.enteredAt(), leaving.at()) - visit.pausedMinutes();
    jdbc.sql(
            """
            update visit set left_at = :at, cancelled = :cancelled, business_minutes = :minutes
            where id = :id
            """)
        .param("at", utc(leaving.at()))
        .param("cancelled", leaving.cancelled())
        .param("minutes", Math.max(0, minutes))
        .param("id", visit.id())
        .update();
  }

  /** Adds the business time of a hold to all elements of the case that are open. */
  void addPause(long caseId, long minutes) {
    jdbc.sql(
            """
            update visit set paused_minutes = paused_minutes + :minutes
            where case_id = :case and left_at is null
            """)
        .param("minutes", minutes)
        .param("case", caseId)
        .update();
  }
}
