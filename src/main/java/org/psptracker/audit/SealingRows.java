package org.psptracker.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far sealing has come. */
@Component
class SealingRows {

  /** The last entry of the chain. */
  record Sealed(long position, Instant at) {}

  private final JdbcClient jdbc;

  SealingRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Sealed> last() {
    return jdbc.sql(
            """
            select l.position, e.at from audit_link l join audit_entry e on e.id = l.entry_id
            order by l.position desc limit 1
            """)
        .query(
            (row, n) ->
                new Sealed(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()))
        .optional();
  }

  /** Of the first entry there is. */
  Optional<Instant> first() {
    return at("select at from audit_entry order by at, id limit 1");
  }

  /** Of the oldest entry that waits to be sealed. */
  Optional<Instant> waitingSince() {
    return at(
        """
        select e.at from audit_unsealed u join audit_entry e on e.id = u.entry_id
        order by u.entry_id limit 1
        """);
  }

  private Optional<Instant> at(String sql) {
    return jdbc.sql(sql)
        .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .optional();
  }
}
