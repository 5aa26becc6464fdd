package org.psptracker.insight;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.cases.CaseState;
import org.psptracker.cases.CoreArea;
import org.psptracker.cases.Ending;
import org.psptracker.cases.Stage;
import org.psptracker.cases.Visibility;
import org.psptracker.identity.Actor;
import org.psptracker.insight.Portfolio.InArea;
import org.psptracker.insight.Portfolio.InStage;
import org.psptracker.insight.Portfolio.InState;
import org.psptracker.insight.Portfolio.Month;
import org.psptracker.insight.Portfolio.OldestLate;
import org.psptracker.insight.Portfolio.WaitingStep;
import org.psptracker.insight.Portfolio.WithEnding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the cases that an actor sees. */
@Component
class PortfolioQueries {

  /** A condition on {@code case_file c} with its parameters. */
  record Chosen(String where, Map<String, Object> parameters) {}

  private static final String WAITS_ON =
      """
      case when 'jurisdiction' = any(i.roles) then 'jurisdiction'
        when 'expert' = any(i.roles) then 'expert'
        when 'leadership' = any(i.roles) then 'leadership'
        else 'coordinator' end""";

  private final JdbcClient jdbc;
  private final Visibility visibility;
  private final BusinessCalendar calendar;

  PortfolioQueries(JdbcClient jdbc, Visibility visibility, BusinessCalendar calendar) {
    this.jdbc = jdbc;
    this.visibility = visibility;
    this.calendar = calendar;
  }

  Chosen chosen(PortfolioFilter filter, Actor actor) {
    Visibility.Predicate seen = visibility.of(actor);
    StringBuilder where = new StringBuilder(" where ").append(seen.sql());
    Map<String, Object> parameters = new HashMap<>(seen.parameters());
    if (filter.coreArea() != null) {
      where.append(
          " and exists (select from case_core_area a where a.case_id = c.id"
              + " and a.core_area = :coreArea)");
      parameters.put("coreArea", filter.coreArea().name());
    }
    if (filter.usState() != null) {
      where.append(
          " and exists (select from jurisdiction j where j.id = c.jurisdiction_id"
              + " and j.us_state = :usState)");
      parameters.put("usState", filter.usState());
    }
    if (filter.intensity() != null) {
      where.append(" and c.intensity = :intensity");
      parameters.put("intensity", filter.intensity().name());
    }
    return new Chosen(where.toString(), parameters);
  }

  List<InStage> stages(Chosen chosen) {
    return jdbc.sql(
            "select c.stage, count(*) as cases from case_file c" + chosen.where() + " group by 1")
        .params(chosen.parameters())
        .query((row, n) -> new InStage(Stage.valueOf(row.getString(1)), row.getLong(2)))
        .list();
  }

  List<InState> states(Chosen chosen) {
    return jdbc.sql(
            "select c.state, count(*) from case_file c"
                + chosen.where()
                + " and c.stage <> 'CLOSED' group by 1")
        .params(chosen.parameters())
        .query((row, n) -> new InState(CaseState.valueOf(row.getString(1)), row.getLong(2)))
        .list();
  }

  List<WithEnding> endings(Chosen chosen) {
    return jdbc.sql(
            "select c.ending, count(*) from case_file c"
                + chosen.where()
                + " and c.stage = 'CLOSED' and c.ending is not null group by 1")
        .params(chosen.parameters())
        .query((row, n) -> new WithEnding(Ending.valueOf(row.getString(1)), row.getLong(2)))
        .list();
  }

  List<InArea> coreAreas(Chosen chosen) {
    return jdbc.sql(
            """
            select of_area.core_area, count(*) filter (where c.stage <> 'CLOSED'),
              count(*) filter (where c.stage = 'CLOSED')
            from case_file c join case_core_area of_area on of_area.case_id = c.id
            """
                + chosen.where()
                + " group by 1")
        .params(chosen.parameters())
        .query(
            (row, n) ->
                new InArea(CoreArea.valueOf(row.getString(1)), row.getLong(2), row.getLong(3)))
        .list();
  }

  /** Every month of the window, those without any case too. */
  List<Month> months(Chosen chosen, LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            with days as (
              select (c.filed_at at time zone :zone)::date as day, 1 as filed, 0 as closed
              from case_file c
            """
                + chosen.where()
                + """
                 and c.filed_at >= :since and c.filed_at < :before
                 union all
                  select (c.closed_at at time zone :zone)::date, 0, 1
                  from case_file c
                """
                + chosen.where()
                + """
                 and c.closed_at >= :since and c.closed_at < :before)
                select month::date, coalesce(sum(filed), 0), coalesce(sum(closed), 0)
                from generate_series(date_trunc('month', :from::timestamp), :to::timestamp,
                  interval '1 month') as month
                left join days on date_trunc('month', days.day::timestamp) = month
                  and days.day between :from and :to
                group by 1 order by 1
                """)
        .params(chosen.parameters())
        .param("zone", calendar.zone().getId())
        .param("from", from)
        .param("to", to)
        .param("since", start(from))
        .param("before", start(to.plusDays(1)))
        .query(
            (row, n) ->
                new Month(row.getObject(1, LocalDate.class), row.getLong(2), row.getLong(3)))
        .list();
  }

  private Timestamp start(LocalDate day) {
    return Timestamp.from(day.atStartOfDay(calendar.zone()).toInstant());
  }

  /** The step that is late longest. */
  Optional<OldestLate> oldest(Chosen chosen, Instant now) {
    return jdbc.sql(
            "select i.step, c.reference, j.name, j.us_state, i.due_at, p.name as holder, "
                + WAITS_ON
                + """
                 as waits_on
                from inbox i join case_file c on c.id = i.case_id
                join jurisdiction j on j.id = c.jurisdiction_id
                left join person p on p.id = i.assignee
                """
                + chosen.where()
                + " and i.paused_at is null and i.due_at < :now order by i.due_at, i.task_id limit 1")
        .params(chosen.parameters())
        .param("now", Timestamp.from(now))
        .query(
            (row, n) ->
                new OldestLate(
                    row.getString("step"),
                    row.getString("reference"),
                    row.getString("name"),
                    row.getString("us_state"),
                    row.getTimestamp("due_at").toInstant(),
                    row.getString("holder"),
                    row.getString("waits_on")))
        .optional();
  }

  /** The latest first; the site, then the expert, is waited on where several roles may act. */
  List<WaitingStep> steps(Chosen chosen, Instant now) {
    return jdbc.sql(
            "select i.step, "
                + WAITS_ON
                + """
              , count(*), count(*) filter (where i.paused_at is null and i.due_at < :now) as overdue
            from inbox i join case_file c on c.id = i.case_id
            """
                + chosen.where()
                + " group by 1, 2 order by overdue desc, 3 desc, 1")
        .params(chosen.parameters())
        .param("now", Timestamp.from(now))
        .query(
            (row, n) ->
                new WaitingStep(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)))
        .list();
  }
}
