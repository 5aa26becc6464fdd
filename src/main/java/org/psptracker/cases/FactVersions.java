package org.psptracker.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.psptracker.cases.FactTables.FactTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the whole field history of one case, from however many tables, in one statement. */
@Component
class FactVersions {

  private final FactTables tables;
  private final JdbcClient jdbc;
  private final ObjectMapper json;

  FactVersions(FactTables tables, JdbcClient jdbc, ObjectMapper json) {
    this.tables = tables;
    this.jdbc = jdbc;
    this.json = json;
  }

  /** In order of revision; facts whose class {@code readable} refuses are left out. */
  List<FactVersion> of(long caseId, Predicate<Class<?>> readable) {
    List<FactTable> wanted =
        tables.all().stream().filter(table -> readable.test(table.type())).toList();
    List<String> selects = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      selects.add(select(i, wanted.get(i)));
    }
    if (selects.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select v.which, v.fact_id, v.revtype, v.columns, r.id as rev, r.at, r.actor_name
            from (%s) v join revinfo r on r.id = v.rev
            order by r.id, v.which
            """
                .formatted(String.join(" union all ", selects)))
        .param("case", caseId)
        .query((row, number) -> version(row, wanted))
        .list();
  }

  private String select(int which, FactTable table) {
    String ofCase;
    if (table.collection() == null) {
      ofCase = table.isCase() ? "h.id = :case" : "h.case_id = :case";
    } else {
      ofCase =
          table.isCase()
              ? "h." + table.owner() + " = :case"
              : "h.%s in (select o.id from %s o where o.case_id = :case)"
                  .formatted(table.owner(), owning(table));
    }
    return "select %d as which, h.%s as fact_id, h.revtype, to_json(h) as columns, h.rev from %s h where %s"
        .formatted(which, table.owner(), table.name(), ofCase);
  }

  /** The history table of the fact to which a collection belongs: its facts may be gone. */
  private String owning(FactTable collection) {
    return tables.all().stream()
        .filter(table -> table.type() == collection.type() && table.collection() == null)
        .map(FactTable::name)
        .findFirst()
        .orElseThrow();
  }

  private FactVersion version(ResultSet row, List<FactTable> wanted) throws SQLException {
    return new FactVersion(
        wanted.get(row.getInt("which")),
        row.getLong("fact_id"),
        row.getLong("rev"),
        row.getInt("revtype") == 2,
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("actor_name"),
        read(row.getString("columns")));
  }

  private JsonNode read(String columns) {
    try {
      return json.readTree(columns);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
