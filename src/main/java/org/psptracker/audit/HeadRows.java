package org.psptracker.audit;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.psptracker.audit.Link.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Heads beside the chain itself: whoever restores a backup finds them there. */
@Component
class HeadRows {

  private static final String SELECT =
      "select position, hash, at, key_id, signature from audit_head ";

  private final JdbcClient jdbc;

  HeadRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Another node may have signed the same one. */
  void add(Head head) {
    jdbc.sql(
            """
            insert into audit_head (position, hash, at, key_id, signature) values (?, ?, ?, ?, ?)
            on conflict do nothing
            """)
        .params(
            head.position(),
            head.hash().bytes(),
            head.at().atOffset(ZoneOffset.UTC),
            head.key(),
            head.signature().bytes())
        .update();
  }

  Optional<Head> last() {
    return read(SELECT + "order by position desc limit 1").stream().findFirst();
  }

  /** Heads behind {@code after} up to {@code to}, in order. */
  List<Head> between(long after, long to) {
    return read(SELECT + "where position > ? and position <= ? order by position", after, to);
  }

  private List<Head> read(String sql, Object... params) {
    return jdbc.sql(sql)
        .params(params)
        .query(
            (row, n) ->
                new Head(
                    row.getLong("position"),
                    new Hash(row.getBytes("hash")),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("key_id"),
                    new Hash(row.getBytes("signature"))))
        .list();
  }
}
