package org.psptracker.workflow;

import static org.psptracker.database.RowTimes.utc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of open steps. All changes happen in the transaction of the act that makes them. */
@Component
class Inbox {

  private static final String FIND = "select " + InboxRow.COLUMNS + " from inbox i where ";

  private final JdbcClient jdbc;

  Inbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(InboxRow row) {
    jdbc.sql(
            """
            insert into inbox (task_id, step, case_id, process_key, process_instance_id,
              activity_instance_id, roles,
              assignee, about, topic, opened_at, clock_started_at, allowed_minutes, due_at)
            values (:task, :step, :case, :process, :instance, :visit, :roles,
              :assignee, :about, :topic, :opened, :started, :allowed, :due)
            """)
        .param("task", row.taskId())
        .param("step", row.step())
        .param("case", row.caseId())
        .param("process", row.processKey())
        .param("instance", row.processInstanceId())
        .param("visit", row.activityInstanceId())
        .param("roles", row.roles().toArray(String[]::new))
        .param("assignee", row.assignee())
        .param("about", row.about())
        .param("topic", row.topic())
        .param("opened", utc(row.openedAt()))
        .param("started", utc(row.clockStartedAt()))
        .param("allowed", row.allowedMinutes())
        .param("due", utc(row.dueAt()))
        .update();
  }

  Optional<InboxRow> find(String taskId) {
    return jdbc.sql(FIND + "i.task_id = :task")
        .param("task", taskId)
        .query(InboxRow::of)
        .optional();
  }

  /** The row, kept from others until the transaction ends. */
  Optional<InboxRow> lock(String taskId) {
    return jdbc.sql(FIND + "i.task_id = :task for update")
        .param("task", taskId)
        .query(InboxRow::of)
        .optional();
  }

  List<InboxRow> ofCase(long caseId) {
    return jdbc.sql(FIND + "i.case_id = :case order by i.due_at, i.task_id")
        .param("case", caseId)
        .query(InboxRow::of)
        .list();
  }

  void remove(String taskId) {
    jdbc.sql("delete from inbox where task_id = :task").param("task", taskId).update();
  }

  void assign(String taskId, @Nullable Long person, long by, Instant at, String what) {
    change(taskId, "assignee = :value", person, by, at, what);
  }

  void saveDraft(String taskId, String draft, long by, Instant at) {
    change(taskId, "draft = :value::jsonb", draft, by, at, "DRAFT");
  }

  private void change(
      String taskId, String set, @Nullable Object value, long by, Instant at, String what) {
    jdbc.sql(
            "update inbox set "
                + set
                + ", version = version + 1, changed_by = :by, changed_at = :at,"
                + " changed_what = :what where task_id = :task")
        .param("value", value)
        .param("by", by)
        .param("at", utc(at))
        .param("what", what)
        .param("task", taskId)
        .update();
  }

  /** Hides the row from its owner's list until then; its clock goes on. */
  void snooze(String taskId, @Nullable Instant until) {
    jdbc.sql("update inbox set snoozed_until = :until where task_id = :task")
        .param("until", until == null ? null : utc(until))
        .param("task", taskId)
        .update();
  }

  void pause(long caseId, Instant at) {
    jdbc.sql("update inbox set paused_at = :at where case_id = :case")
        .param("at", utc(at))
        .param("case", caseId)
        .update();
  }

  void goOn(String taskId, Instant dueAt) {
    jdbc.sql("update inbox set paused_at = null, due_at = :due where task_id = :task")
        .param("due", utc(dueAt))
        .param("task", taskId)
        .update();
  }
}
