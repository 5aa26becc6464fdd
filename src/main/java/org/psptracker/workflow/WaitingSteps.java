package org.psptracker.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.OpenSteps;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.Role;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells which step each case waits for, whose turn it is and how far its clock has run. */
@Component
@Transactional(readOnly = true)
class WaitingSteps implements OpenSteps {

  private record Row(
      InboxRow row,
      long siteId,
      String site,
      @Nullable String assignee,
      @Nullable String escalatedTo,
      @Nullable Instant escalatedAt) {}

  private final JdbcClient jdbc;
  private final StepClock stepClock;
  private final StepPolicy policy;
  private final CurrentActor actor;
  private final MessageSource messages;
  private final java.time.Clock clock;

  WaitingSteps(
      JdbcClient jdbc,
      StepClock stepClock,
      StepPolicy policy,
      CurrentActor actor,
      MessageSource messages,
      java.time.Clock clock) {
    this.jdbc = jdbc;
    this.stepClock = stepClock;
    this.policy = policy;
    this.actor = actor;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public Map<Long, WaitingFor> firstDue(Collection<Long> caseIds) {
    if (caseIds.isEmpty()) {
      return Map.of();
    }
    List<Row> rows =
        jdbc.sql(
                "select distinct on (i.case_id) "
                    + InboxRow.COLUMNS
                    + """
                    , j.id as site_id, j.name as site, p.name as assignee_name,
                      d.tells as escalated_to, d.fired_at as escalated_at
                    from inbox i
                    join case_file c on c.id = i.case_id
                    join jurisdiction j on j.id = c.jurisdiction_id
                    left join person p on p.id = i.assignee
                    left join lateral (select tells, fired_at from deadline
                      where task_id = i.task_id and kind <> 'REMIND' and fired_at is not null
                      order by fired_at desc limit 1) d on true
                    where i.case_id in (:cases)
                    order by i.case_id, i.due_at, i.task_id
                    """)
            .param("cases", caseIds)
            .query(
                (row, n) ->
                    new Row(
                        InboxRow.of(row, n),
                        row.getLong("site_id"),
                        row.getString("site"),
                        row.getString("assignee_name"),
                        row.getString("escalated_to"),
                        InboxRow.time(row, "escalated_at")))
            .list();
    Map<Long, WaitingFor> waiting = new HashMap<>();
    Map<String, Integer> used =
        stepClock.used(rows.stream().map(Row::row).toList(), clock.instant());
    rows.forEach(
        row ->
            waiting.put(
                row.row().caseId(), waitingFor(row, used.getOrDefault(row.row().taskId(), 0))));
    return waiting;
  }

  private WaitingFor waitingFor(Row found, int used) {
    InboxRow row = found.row();
    Instant now = clock.instant();
    String who = found.assignee() == null ? whose(row.roles(), found.site()) : found.assignee();
    return new WaitingFor(
        row.step(),
        row.topic(),
        who,
        policy.mayAct(actor.get(), row, found.siteId()),
        row.dueAt(),
        !row.paused() && row.dueAt().isBefore(now),
        row.taskId(),
        new OpenSteps.Clock(
            row.clockStartedAt(),
            row.allowedMinutes(),
            used,
            found.escalatedTo(),
            found.escalatedAt()));
  }

  /** The site, leadership, the experts or the programme. */
  String whose(Set<String> roles, String site) {
    if (roles.contains(Role.JURISDICTION.id())) {
      return site;
    }
    String key =
        roles.contains(Role.LEADERSHIP.id())
            ? "workflow.who.leadership"
            : roles.contains(Role.EXPERT.id()) ? "workflow.who.expert" : "workflow.who.coordinator";
    return messages.getMessage(key, null, LocaleContextHolder.getLocale());
  }

  @Override
  public Set<Long> casesAssignedTo(long personId) {
    return new HashSet<>(
        jdbc.sql("select distinct case_id from inbox where assignee = :person")
            .param("person", personId)
            .query(Long.class)
            .list());
  }
}
