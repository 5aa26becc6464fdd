package org.psptracker.workflow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads instances and visits of a case in the order in which they began. */
@Component
class PathRows {

  /** A process instance of the case. */
  record RunRow(
      String instanceId,
      String processKey,
      String definitionId,
      int modelVersion,
      @Nullable String parentInstanceId,
      @Nullable Long about,
      Instant startedAt,
      @Nullable Instant endedAt) {}

  /** An element or arrow visited. */
  record VisitRow(
      String instanceId,
      String elementId,
      String kind,
      Instant enteredAt,
      @Nullable Instant leftAt,
      boolean cancelled,
      @Nullable Integer businessMinutes,
      int pausedMinutes,
      @Nullable String doneBy,
      @Nullable String topic) {}

  private final JdbcClient jdbc;

  PathRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<RunRow> runs(long caseId) {
    return jdbc.sql(
            """
            select instance_id, process_key, definition_id, model_version, parent_instance_id,
              about, started_at, ended_at
            from process_run where case_id = :case
            order by started_at, parent_instance_id nulls first, instance_id
            """)
        .param("case", caseId)
        .query(
            (row, n) ->
                new RunRow(
                    row.getString("instance_id"),
                    row.getString("process_key"),
                    row.getString("definition_id"),
                    row.getInt("model_version"),
                    row.getString("parent_instance_id"),
                    InboxRow.key(row, "about"),
                    InboxRow.required(row, "started_at"),
                    InboxRow.time(row, "ended_at")))
        .list();
  }

  List<VisitRow> visits(long caseId) {
    return jdbc.sql(
            """
            select v.instance_id, v.element_id, v.kind, v.entered_at, v.left_at, v.cancelled,
              v.business_minutes, v.paused_minutes, p.name as done_by, coalesce(i.topic, d.topic) as topic
            from visit v
            left join step_done d on d.activity_instance_id = v.activity_instance_id
            left join person p on p.id = d.person_id
            left join inbox i on i.activity_instance_id = v.activity_instance_id
            where v.case_id = :case order by v.id
            """)
        .param("case", caseId)
        .query(
            (row, n) -> {
              Integer minutes = (Integer) row.getObject("business_minutes");
              return new VisitRow(
                  row.getString("instance_id"),
                  row.getString("element_id"),
                  row.getString("kind"),
                  InboxRow.required(row, "entered_at"),
                  InboxRow.time(row, "left_at"),
                  row.getBoolean("cancelled"),
                  minutes,
                  row.getInt("paused_minutes"),
                  row.getString("done_by"),
                  row.getString("topic"));
            })
        .list();
  }
}
