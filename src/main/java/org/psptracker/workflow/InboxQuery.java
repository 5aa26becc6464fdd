package org.psptracker.workflow;

import static org.psptracker.database.RowTimes.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.psptracker.cases.CoreArea;
import org.psptracker.cases.Intensity;
import org.psptracker.cases.Priority;
import org.psptracker.cases.Visibility;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;
import org.psptracker.web.InboxCount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists open steps of the cases on which somebody works, by keyset. */
@Service
@Transactional(readOnly = true)
class InboxQuery implements InboxCount {

  private static final String FROM =
      """
       from inbox i
       join case_file c on c.id = i.case_id
       join jurisdiction j on j.id = c.jurisdiction_id
       left join person p on p.id = i.assignee
      """;

  /** Free steps that the actor's roles may take; experts only on cases where they work. */
  private static final String OF_ROLE =
      """
      (i.assignee is null and (i.roles && cast(:roles as text[])
        or (:expert and 'expert' = any(i.roles) and exists (
          select from case_person x where x.case_id = i.case_id and x.person_id = :me
            and x.part in ('LEAD', 'SUPPORTING') and x.until is null))))""";

  private final JdbcClient jdbc;
  private final Visibility visibility;
  private final Clock clock;

  InboxQuery(JdbcClient jdbc, Visibility visibility, Clock clock) {
    this.jdbc = jdbc;
    this.visibility = visibility;
    this.clock = clock;
  }

  /** One visible open step. */
  Optional<InboxItem> one(Actor actor, String taskId) {
    return page(actor, InboxFilter.one(taskId)).items().stream().findFirst();
  }

  InboxItem.Page page(Actor actor, InboxFilter filter) {
    Instant now = clock.instant();
    Map<String, Object> parameters = parameters(actor);
    String where = where(actor, filter.scope(), parameters);
    InboxFilter.Sql asked = filter.sql(now);
    parameters.putAll(asked.parameters());
    List<InboxItem> items =
        jdbc.sql(
                "select "
                    + InboxRow.COLUMNS
                    + ", c.reference, c.title, j.name as site, j.us_state, c.priority, c.intensity,"
                    + " array(select a.core_area from case_core_area a where a.case_id = c.id"
                    + " order by 1) as areas, p.name as assignee_name, "
                    + filter.rankColumn()
                    + " as rank, (i.paused_at is null and "
                    + actable()
                    + ") as yours"
                    + FROM
                    + " where "
                    + where
                    + (asked.where().isEmpty() ? "" : " and " + asked.where())
                    + " order by "
                    + filter.orderColumns()
                    + " limit :rows")
            .params(parameters)
            .param("rows", filter.limit() + 1)
            .query(InboxQuery::item)
            .list();
    if (items.size() <= filter.limit()) {
      return new InboxItem.Page(items, null);
    }
    List<InboxItem> page = List.copyOf(items.subList(0, filter.limit()));
    InboxItem last = page.get(page.size() - 1);
    Instant time =
        filter.sort() == InboxFilter.Sort.OPENED ? last.row().openedAt() : last.row().dueAt();
    return new InboxItem.Page(
        page, new InboxFilter.Position(last.rank(), time, last.row().taskId()));
  }

  /** How many open steps there are in a scope. */
  long count(Actor actor, InboxFilter.Scope scope, boolean overdueOnly) {
    Map<String, Object> parameters = parameters(actor);
    String where = where(actor, scope, parameters);
    parameters.put("now", utc(clock.instant()));
    return jdbc.sql(
            "select count(*)"
                + FROM
                + " where "
                + where
                + " and (i.snoozed_until is null or i.snoozed_until <= :now)"
                + (overdueOnly ? " and i.due_at < :now and i.paused_at is null" : ""))
        .params(parameters)
        .query(Long.class)
        .single();
  }

  @Override
  public long openFor(Actor actor) {
    return count(actor, InboxFilter.Scope.OPEN, false);
  }

  private String where(Actor actor, InboxFilter.Scope scope, Map<String, Object> parameters) {
    Visibility.Predicate visible = visibility.ofWork(actor);
    parameters.putAll(visible.parameters());
    String scoped =
        switch (scope) {
          case OPEN -> "i.paused_at is null and " + actable();
          case MINE -> "i.assignee = :me";
          case ROLE -> OF_ROLE;
          case ALL -> "true";
        };
    return visible.sql() + " and " + scoped;
  }

  private static String actable() {
    return "(i.assignee = :me or " + OF_ROLE + ")";
  }

  private static Map<String, Object> parameters(Actor actor) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("me", actor.personId());
    parameters.put(
        "roles",
        actor.roles().stream()
            .filter(role -> role != Role.EXPERT)
            .map(Role::id)
            .toArray(String[]::new));
    parameters.put("expert", actor.is(Role.EXPERT));
    return parameters;
  }

  private static InboxItem item(ResultSet row, int number) throws SQLException {
    Set<CoreArea> areas =
        Stream.of((String[]) row.getArray("areas").getArray())
            .map(CoreArea::valueOf)
            .collect(Collectors.toCollection(java.util.TreeSet::new));
    return new InboxItem(
        InboxRow.of(row, number),
        row.getInt("rank"),
        row.getString("reference"),
        row.getString("title"),
        row.getString("site"),
        row.getString("us_state"),
        Priority.valueOf(row.getString("priority")),
        Intensity.valueOf(row.getString("intensity")),
        areas,
        row.getString("assignee_name"),
        row.getBoolean("yours"));
  }
}
