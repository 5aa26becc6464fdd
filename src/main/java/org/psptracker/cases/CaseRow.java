package org.psptracker.cases;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a list of cases: the case with its site, in one read. */
record CaseRow(
    long id,
    String reference,
    String title,
    long jurisdictionId,
    String agency,
    String place,
    String usState,
    Stage stage,
    @Nullable Ending ending,
    CaseState state,
    Intensity intensity,
    Priority priority,
    List<CoreArea> coreAreas,
    Instant filedAt,
    @Nullable Instant closedAt,
    int version,
    String sortValue) {

  static final String COLUMNS =
      """
      c.id, c.reference, c.title, c.jurisdiction_id, j.name as agency, j.place, j.us_state,
      c.stage, c.ending, c.state, c.intensity, c.priority, c.filed_at, c.closed_at, c.version,
      array(select a.core_area from case_core_area a where a.case_id = c.id order by 1) as areas
      """;

  static CaseRow read(ResultSet row, int number) throws SQLException {
    Stage stage = Stage.valueOf(row.getString("stage"));
    String ending = row.getString("ending");
    return new CaseRow(
        row.getLong("id"),
        row.getString("reference"),
        row.getString("title"),
        row.getLong("jurisdiction_id"),
        row.getString("agency"),
        row.getString("place"),
        row.getString("us_state"),
        stage,
        ending == null || stage != Stage.CLOSED ? null : Ending.valueOf(ending),
        CaseState.valueOf(row.getString("state")),
        Intensity.valueOf(row.getString("intensity")),
        Priority.valueOf(row.getString("priority")),
        areas(row.getArray("areas")),
        time(row, "filed_at"),
        row.getObject("closed_at") == null ? null : time(row, "closed_at"),
        row.getInt("version"),
        row.getString("sort_value"));
  }

  CaseSummary summary(OpenSteps.@Nullable WaitingFor open) {
    return new CaseSummary(
        reference,
        title,
        new CaseSummary.Site(jurisdictionId, agency, usState),
        stage,
        ending,
        state,
        intensity,
        priority,
        coreAreas,
        CaseSummary.Waiting.of(open),
        filedAt,
        closedAt,
        version);
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static List<CoreArea> areas(Array areas) throws SQLException {
    return Arrays.stream((String[]) areas.getArray()).map(CoreArea::valueOf).sorted().toList();
  }
}
