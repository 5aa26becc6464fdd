package org.psptracker.workflow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open steps that are assigned to somebody. */
@Component
public class StepsOfPerson {

  /** An open step of a person: which, of what case and until when. */
  public record StepOfPerson(
      String taskId, String step, @Nullable String topic, String reference, Instant dueAt) {}

  private final JdbcClient jdbc;

  StepsOfPerson(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is due first comes first. */
  public List<StepOfPerson> of(long personId) {
    return jdbc.sql(
            """
            select i.task_id, i.step, i.topic, c.reference, i.due_at
            from inbox i join case_file c on c.id = i.case_id
            where i.assignee = ?
            order by i.due_at, i.task_id
            """)
        .param(personId)
        .query(StepOfPerson.class)
        .list();
  }
}
