package org.psptracker.audit;

import static org.psptracker.database.RowTimes.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.psptracker.audit.RecordEntry.What;
import org.psptracker.audit.RecordEntry.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads entries, latest first. */
@Component
class AuditQuery {

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
    String where =
        conditions.isEmpty()
            ? ""
            : conditions.keySet().stream().collect(Collectors.joining(" and ", " where ", ""));
    JdbcClient.StatementSpec query =
        jdbc.sql(
            "select "
                + MarkedEntry.COLUMNS
                + ", l.position from (select * from audit_entry e"
                + where
                + " order by e.at desc, e.id desc limit :limit) e"
                + " left join audit_link l on l.entry_id = e.id order by e.at desc, e.id desc");
    for (Map.Entry<String, Object> condition : conditions.entrySet()) {
      int name = condition.getKey().indexOf(':');
      if (condition.getValue() instanceof Place place) {
        query = query.param("lastAt", utc(place.at())).param("last", place.id());
      } else if (name > 0) {
        query = query.param(condition.getKey().substring(name + 1), condition.getValue());
      }
    }
    return query.param("limit", limit).query((row, n) -> read(row)).list();
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
