package org.psptracker.workflow;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.Visibility;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.People;
import org.psptracker.identity.Person;
import org.psptracker.web.Conflict;
import org.psptracker.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of steps that are over. */
@Component
class ClosedSteps {

  /** A step that is over. */
  record Done(
      String step,
      long caseId,
      @Nullable String topic,
      String outcome,
      @Nullable Long by,
      Instant at) {}

  private final JdbcClient jdbc;
  private final Visibility visibility;
  private final CurrentActor actor;
  private final People people;

  ClosedSteps(JdbcClient jdbc, Visibility visibility, CurrentActor actor, People people) {
    this.jdbc = jdbc;
    this.visibility = visibility;
    this.actor = actor;
    this.people = people;
  }

  /** Why a step is not in the inbox: done by whom and when, or never there for this actor. */
  RuntimeException why(String taskId) {
    Done done = find(taskId).orElse(null);
    if (done == null || !visibility.worksOn(actor.get(), done.caseId())) {
      return new NotFound();
    }
    String who = done.by() == null ? "PSP" : people.find(done.by()).map(Person::name).orElse("PSP");
    boolean completed = done.outcome().equals("COMPLETED");
    return Conflict.by(
        who, done.at(), completed ? "workflow.conflict.done" : "workflow.conflict.gone");
  }

  /** The step, whoever asks. */
  Optional<Done> find(String taskId) {
    return jdbc.sql(
            """
            select step, case_id, topic, outcome, person_id, done_at from step_done
            where task_id = :task
            """)
        .param("task", taskId)
        .query(
            (row, n) ->
                new Done(
                    row.getString("step"),
                    row.getLong("case_id"),
                    row.getString("topic"),
                    row.getString("outcome"),
                    InboxRow.key(row, "person_id"),
                    InboxRow.required(row, "done_at")))
        .optional();
  }
}
