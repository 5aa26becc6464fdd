package org.psptracker.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When the record was verified, and how that ended. */
@Component
class VerificationRows {

  /**
   * One verification.
   *
   * @param first sentence about the first disagreement, null when there was none
   */
  record Verified(Instant at, long entries, long disagreements, @Nullable String first) {}

  private final JdbcClient jdbc;

  VerificationRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Verified verified, long personId) {
    jdbc.sql(
            """
            insert into audit_verification (at, person_id, entries, disagreements, first)
            values (?, ?, ?, ?, ?)
            """)
        .param(verified.at().atOffset(ZoneOffset.UTC))
        .param(personId)
        .param(verified.entries())
        .param(verified.disagreements())
        .param(verified.first())
        .update();
  }

  Optional<Verified> last() {
    return jdbc.sql(
            """
            select at, entries, disagreements, first from audit_verification
            order by id desc limit 1
            """)
        .query(
            (row, n) ->
                new Verified(
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getLong("entries"),
                    row.getLong("disagreements"),
                    row.getString("first")))
        .optional();
  }
}
