package org.psptracker.operations;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notices that were given up, latest first. */
@Component
class FailedNotices {

  private static final int MOST = 50;

  /**
   * A notice that nobody got.
   *
   * @param kind in words
   * @param to name of the person; of somebody who only asked for access, words that say so
   * @param error class of the last one
   * @param again whether it can be sent again: secrets are forgotten when they are given up
   */
  record Failed(
      long id, String kind, String to, String since, int attempts, String error, boolean again) {}

  private final JdbcClient jdbc;
  private final PartWords words;

  FailedNotices(JdbcClient jdbc, PartWords words) {
    this.jdbc = jdbc;
    this.words = words;
  }

  List<Failed> latest() {
    return jdbc.sql(
            """
            select n.id, n.kind, p.name, n.created_at, n.attempts,
              coalesce(n.last_error, '') as error, not n.secret as again
            from notice n left join person p on p.id = n.person_id
            where n.state = 'FAILED' order by n.created_at desc, n.id desc limit ?
            """)
        .param(MOST)
        .query(
            (row, n) ->
                new Failed(
                    row.getLong("id"),
                    kind(row.getString("kind")),
                    to(row.getString("name")),
                    words.time(at(row.getObject("created_at", OffsetDateTime.class))),
                    row.getInt("attempts"),
                    row.getString("error"),
                    row.getBoolean("again")))
        .list();
  }

  private String kind(String id) {
    return words.word("notice.kind." + id, id);
  }

  private String to(@Nullable String name) {
    return name == null ? words.word("operations.failed.nobody-yet", "") : name;
  }

  private static Instant at(OffsetDateTime time) {
    return time.toInstant();
  }
}
