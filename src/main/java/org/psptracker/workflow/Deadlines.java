package org.psptracker.workflow;

import static org.psptracker.database.RowTimes.utc;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.psptracker.cases.Timeline;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fires reminders and escalations that fell due; any number of nodes may do so at once. */
@Service
class Deadlines {

  private record Due(long id, String taskId, String kind, String tells) {}

  private static final String PENDING =
      """
      from deadline d join inbox i on i.task_id = d.task_id
      where d.fired_at is null and i.paused_at is null
      """;

  private final JdbcClient jdbc;
  private final Inbox inbox;
  private final Timeline timeline;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Deadlines(
      JdbcClient jdbc,
      Inbox inbox,
      Timeline timeline,
      Clock clock,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.inbox = inbox;
    this.timeline = timeline;
    this.clock = clock;
    this.events = events;
  }

  @Transactional(readOnly = true)
  public Optional<Instant> nextDue() {
    return jdbc.sql("select d.fires_at " + PENDING + " order by d.fires_at limit 1")
        .query((row, n) -> InboxRow.required(row, "fires_at"))
        .optional();
  }

  /** Fires at most {@code most} deadlines; answers how many. */
  @Transactional
  public int fire(int most) {
    List<Due> due =
        jdbc.sql(
                "select d.id, d.task_id, d.kind, d.tells "
                    + PENDING
                    + " and d.fires_at <= :now order by d.fires_at limit :most"
                    + " for update of d skip locked")
            .param("now", utc(clock.instant()))
            .param("most", most)
            .query(
                (row, n) ->
                    new Due(
                        row.getLong("id"),
                        row.getString("task_id"),
                        row.getString("kind"),
                        row.getString("tells")))
            .list();
    due.forEach(this::fire);
    return due.size();
  }

  private void fire(Due deadline) {
    jdbc.sql("update deadline set fired_at = :now where id = :id")
        .param("now", utc(clock.instant()))
        .param("id", deadline.id())
        .update();
    inbox
        .find(deadline.taskId())
        .ifPresent(
            row -> {
              StepText step = new StepText(row.step());
              if (deadline.kind().equals("REMIND")) {
                timeline.add(row.caseId(), "step-reminded", step.named());
                events.publishEvent(new StepEvent.StepReminded(row.asEvent()));
              } else {
                timeline.add(row.caseId(), "step-escalated-to-" + deadline.tells(), step.named());
                events.publishEvent(new StepEvent.StepEscalated(row.asEvent(), deadline.tells()));
              }
            });
  }

  /** The message that names a step. */
  private record StepText(String step) {
    MessageSourceResolvable named() {
      return new DefaultMessageSourceResolvable("step." + step);
    }
  }
}
