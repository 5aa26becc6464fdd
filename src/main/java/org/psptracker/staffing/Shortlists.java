package org.psptracker.staffing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.psptracker.calendar.BusinessCalendar;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Computes shortlists and keeps them as they were when somebody chose by them. */
@Component
class Shortlists {

  /**
   * A kept row.
   *
   * @param rank null for whom a rule ruled out
   */
  record Kept(
      long expertId,
      @Nullable Integer rank,
      int total,
      int expertise,
      int agencyFit,
      int load,
      int continuity,
      int geography,
      List<RuledOut> ruledOut) {}

  /** A kept shortlist. */
  record KeptList(long id, Instant computedAt, List<Kept> rows) {}

  private final Candidates candidates;
  private final Ranking ranking;
  private final BusinessCalendar calendar;
  private final Clock clock;
  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final ObjectMapper json;

  Shortlists(
      Candidates candidates,
      StaffingSettings settings,
      BusinessCalendar calendar,
      Clock clock,
      JdbcClient jdbc,
      JdbcTemplate batches,
      ObjectMapper json) {
    this.candidates = candidates;
    this.ranking = new Ranking(settings);
    this.calendar = calendar;
    this.clock = clock;
    this.jdbc = jdbc;
    this.batches = batches;
    this.json = json;
  }

  /** The shortlist by the facts of this moment; nothing is kept. */
  Shortlist compute(Need need) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, calendar.zone());
    return ranking.rank(need, candidates.of(need, today), now);
  }

  /** Keeps a shortlist for good; answers its key. */
  long keep(Shortlist shortlist) {
    long id =
        jdbc.sql(
                """
                insert into shortlist (case_id, position_id, computed_at)
                values (:case, :position, :at) returning id
                """)
            .param("case", shortlist.need().caseId())
            .param("position", shortlist.need().positionId())
            .param("at", OffsetDateTime.ofInstant(shortlist.computedAt(), ZoneOffset.UTC))
            .query(Long.class)
            .single();
    batches.batchUpdate(
        """
        insert into shortlist_row (shortlist_id, expert_id, rank, total, expertise, agency_fit,
          load, continuity, geography, ruled_out)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
        """,
        shortlist.rows().stream().map(row -> columns(id, row)).toList());
    return id;
  }

  /** The last one kept for the position. */
  Optional<KeptList> latest(long positionId) {
    return jdbc.sql(
            """
            select id, computed_at from shortlist
            where position_id = :position order by id desc limit 1
            """)
        .param("position", positionId)
        .query(
            (row, n) ->
                new KeptList(
                    row.getLong("id"),
                    row.getObject("computed_at", OffsetDateTime.class).toInstant(),
                    rows(row.getLong("id"))))
        .optional();
  }

  private List<Kept> rows(long shortlistId) {
    return jdbc.sql(
            """
            select * from shortlist_row where shortlist_id = :id
            order by rank nulls last, total desc, expert_id
            """)
        .param("id", shortlistId)
        .query((row, n) -> kept(row))
        .list();
  }

  private Object[] columns(long id, Shortlist.Row row) {
    Score score = row.score();
    return new Object[] {
      id,
      row.expertId(),
      row.rank(),
      score.total(),
      score.of(ScorePart.EXPERTISE),
      score.of(ScorePart.AGENCY_FIT),
      score.of(ScorePart.LOAD),
      score.of(ScorePart.CONTINUITY),
      score.of(ScorePart.GEOGRAPHY),
      write(row.ruledOut())
    };
  }

  private Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        row.getLong("expert_id"),
        row.getObject("rank", Integer.class),
        row.getInt("total"),
        row.getInt("expertise"),
        row.getInt("agency_fit"),
        row.getInt("load"),
        row.getInt("continuity"),
        row.getInt("geography"),
        read(row.getString("ruled_out")));
  }

  private String write(List<RuledOut> ruledOut) {
    try {
      return json.writeValueAsString(ruledOut);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private List<RuledOut> read(String ruledOut) {
    try {
      return json.readValue(ruledOut, new TypeReference<List<RuledOut>>() {});
    } catch (JsonProcessingException spoilt) {
      throw new IllegalStateException("unreadable shortlist", spoilt);
    }
  }
}
