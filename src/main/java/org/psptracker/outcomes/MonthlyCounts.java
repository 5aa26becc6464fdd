package org.psptracker.outcomes;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.identity.CurrentActor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Monthly counts of cases. They are only ever added; the newest as-of date counts. */
@Component
@Transactional(readOnly = true)
class MonthlyCounts {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final CurrentActor actor;
  private final Clock clock;

  MonthlyCounts(JdbcClient jdbc, JdbcTemplate batches, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.actor = actor;
    this.clock = clock;
  }

  /** Everything that was ever said, by measure and month, the oldest as-of date first. */
  List<MonthlyCount> all(long caseId) {
    return jdbc.sql(
            """
            select metric, year, month, count, cleared, population, source_system, as_of_date,
              is_final, notes
            from monthly_count where case_id = :case
            order by metric, year, month, as_of_date, id
            """)
        .param("case", caseId)
        .query((row, n) -> read(row))
        .list();
  }

  /** What is known now: one count for each measure and month. */
  List<MonthlyCount> latest(long caseId) {
    Map<List<Object>, MonthlyCount> newest = new LinkedHashMap<>();
    for (MonthlyCount count : all(caseId)) {
      newest.put(List.of(count.metric(), count.yearMonth()), count);
    }
    return List.copyOf(newest.values());
  }

  boolean any(long caseId) {
    return jdbc.sql("select exists (select from monthly_count where case_id = :case)")
        .param("case", caseId)
        .query(Boolean.class)
        .single();
  }

  /** Those of {@code given} of which something else was already said as of the same day. */
  Map<MonthlyCount.Key, MonthlyCount> present(long caseId) {
    Map<MonthlyCount.Key, MonthlyCount> present = new HashMap<>();
    all(caseId).forEach(count -> present.put(count.key(), count));
    return present;
  }

  /**
   * Adds what is not there yet; what was said before in the same words is left out.
   *
   * @return how many rows are new
   */
  @Transactional
  int add(long caseId, Collection<MonthlyCount> given) {
    Map<MonthlyCount.Key, MonthlyCount> present = present(caseId);
    List<MonthlyCount> fresh = given.stream().filter(c -> !present.containsKey(c.key())).toList();
    if (fresh.isEmpty()) {
      return 0;
    }
    long by = actor.get().personId();
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    batches.batchUpdate(
        """
        insert into monthly_count (case_id, metric, year, month, count, cleared, population,
          source_system, as_of_date, is_final, notes, recorded_by, recorded_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        fresh,
        500,
        (row, count) -> {
          row.setLong(1, caseId);
          row.setString(2, count.metric().name());
          row.setInt(3, count.year());
          row.setInt(4, count.month());
          row.setObject(5, count.count(), Types.INTEGER);
          row.setObject(6, count.cleared(), Types.INTEGER);
          row.setObject(7, count.population(), Types.INTEGER);
          row.setString(8, count.sourceSystem().name());
          row.setDate(9, Date.valueOf(count.asOfDate()));
          row.setBoolean(10, count.isFinal());
          row.setString(11, count.notes());
          row.setLong(12, by);
          row.setObject(13, now);
        });
    return fresh.size();
  }

  private static MonthlyCount read(ResultSet row) throws SQLException {
    return new MonthlyCount(
        Metric.valueOf(row.getString("metric")),
        row.getInt("year"),
        row.getInt("month"),
        number(row, "count"),
        number(row, "cleared"),
        number(row, "population"),
        SourceSystem.valueOf(row.getString("source_system")),
        row.getDate("as_of_date").toLocalDate(),
        row.getBoolean("is_final"),
        row.getString("notes"));
  }

  private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? null : number;
  }
}
