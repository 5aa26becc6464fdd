package org.psptracker.audit;

import static org.psptracker.database.RowTimes.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.psptracker.audit.RecordEntry.What;
import org.psptracker.audit.RecordEntry.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads entries, latest first. */
@Component
class AuditQuery {

  private static final String LATEST = " order by e.at desc, e.id desc limit :limit";

  private final JdbcClient jdbc;

  AuditQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param after where the last part ended, null for the first
   */
  List<RecordEntry> find(AuditFilter filter, @Nullable Place after, int limit) {
    Map<String, Object> conditions = filter.conditions();
    if (after != null) {
      conditions.put("(e.at, e.id) < (:lastAt, :last)", after);
    }
    JdbcClient.StatementSpec query =
        jdbc.sql(
            "select "
                + MarkedEntry.COLUMNS
                + ", l.position from ("
                + entries(conditions.keySet(), filter.places())
                + ") e"
                + " left join audit_link l on l.entry_id = e.id order by e.at desc, e.id desc");
    for (Map.Entry<String, Object> condition : conditions.entrySet()) {
      int name = condition.getKey().indexOf(':');
      if (condition.getValue() instanceof Place place) {
        query = query.param("lastAt", utc(place.at())).param("last", place.id());
      } else if (name > 0) {
        query = query.param(condition.getKey().substring(name + 1), condition.getValue());
      }
    }
    AuditFilter.About about = filter.about();
    if (about != null) {
      query =
          query
              .param("usernames", about.usernames().toArray(String[]::new))
              .param("keys", about.keys().toArray(String[]::new));
    }
    return query.param("limit", limit).query((row, n) -> read(row)).list();
  }

  /** Of several places each gives its latest by its own index; no part of them is sorted whole. */
  private static String entries(Set<String> conditions, List<String> places) {
    if (places.isEmpty()) {
      return latest("*", conditions.stream());
    }
    return places.stream()
        .map(
            place ->
                "(" + latest("e.id", Stream.concat(conditions.stream(), Stream.of(place))) + ")")
        .collect(
            Collectors.joining(
                " union ", "select * from audit_entry e where e.id in (", ")" + LATEST));
  }

  private static String latest(String columns, Stream<String> conditions) {
    String where = conditions.collect(Collectors.joining(" and "));
    return "select "
        + columns
        + " from audit_entry e"
        + (where.isEmpty() ? "" : " where " + where)
        + LATEST;
  }

  private static RecordEntry read(ResultSet row) throws SQLException {
    AuditEntry entry = MarkedEntry.read(row).entry();
    return new RecordEntry(
        entry.id(),
        entry.at(),
        entry.programAt(),
        new Who(entry.personId(), entry.username(), entry.actorName(), entry.roles()),
        entry.act(),
        new What(entry.subjectKind(), entry.subject()),
        entry.caseReference(),
        entry.outcome(),
        entry.detail(),
        entry.remoteAddress(),
        entry.revision(),
        entry.incident(),
        row.getObject("position", Long.class));
  }
}
