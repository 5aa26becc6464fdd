package org.psptracker.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.psptracker.workflow.StepEvent.OpenStep;

/** One open step as the inbox has it; times of the clock in business minutes. */
record InboxRow(
    String taskId,
    String step,
    long caseId,
    String processKey,
    String processInstanceId,
    String activityInstanceId,
    Set<String> roles,
    @Nullable Long assignee,
    @Nullable Long about,
    @Nullable String topic,
    Instant openedAt,
    Instant clockStartedAt,
    int allowedMinutes,
    Instant dueAt,
    @Nullable Instant pausedAt,
    @Nullable Instant snoozedUntil,
    int version,
    @Nullable String draft,
    @Nullable Long changedBy,
    @Nullable Instant changedAt,
    @Nullable String changedWhat) {

  static final String COLUMNS =
      """
      i.task_id, i.step, i.case_id, i.process_key, i.process_instance_id,
      i.activity_instance_id, i.roles, i.assignee,
      i.about, i.topic, i.opened_at, i.clock_started_at, i.allowed_minutes, i.due_at, i.paused_at,
      i.snoozed_until, i.version, i.draft, i.changed_by, i.changed_at, i.changed_what""";

  static InboxRow of(ResultSet row, int number) throws SQLException {
    return new InboxRow(
        row.getString("task_id"),
        row.getString("step"),
        row.getLong("case_id"),
        row.getString("process_key"),
        row.getString("process_instance_id"),
        row.getString("activity_instance_id"),
        Set.copyOf(List.of((String[]) row.getArray("roles").getArray())),
        key(row, "assignee"),
        key(row, "about"),
        row.getString("topic"),
        required(row, "opened_at"),
        required(row, "clock_started_at"),
        row.getInt("allowed_minutes"),
        required(row, "due_at"),
        time(row, "paused_at"),
        time(row, "snoozed_until"),
        row.getInt("version"),
        row.getString("draft"),
        key(row, "changed_by"),
        time(row, "changed_at"),
        row.getString("changed_what"));
  }

  boolean paused() {
    return pausedAt != null;
  }

  OpenStep asEvent() {
    return new OpenStep(taskId, step, caseId, roles, assignee, about, topic, dueAt);
  }

  static @Nullable Long key(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  static Instant required(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
