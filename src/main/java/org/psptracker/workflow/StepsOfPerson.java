package org.psptracker.workflow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open steps that are assigned to somebody. */
@Component
public class StepsOfPerson {

  /**
   * An open step of a person: which, of what case and until when.
   *
   * @param ofAll how many steps the person has, these and those left out
   */
  public record StepOfPerson(
      String taskId,
      String step,
      @Nullable String topic,
      String reference,
      Instant dueAt,
      long ofAll) {}

  private final JdbcClient jdbc;

  StepsOfPerson(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is due first comes first, so many at most. */
  public List<StepOfPerson> of(long personId, int most) {
    return jdbc.sql(
            """
            select i.task_id, i.step, i.topic, c.reference, i.due_at, count(*) over () as of_all
            from inbox i join case_file c on c.id = i.case_id
            where i.assignee = ?
            order by i.due_at, i.task_id limit ?
            """)
        .param(personId)
        .param(most)
        .query(StepOfPerson.class)
        .list();
  }
}
