package org.psptracker.web.once;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The table of calls. Leases run on the database's own clock, which no demonstration moves. */
@Component
class CallRows {

  /** A node that died holds a call up for so long, in seconds. */
  static final int LEASE_SECONDS = 30;

  /**
   * How a call with that key stands.
   *
   * @param leased an attempt works on it now
   * @param answer the first one; null until the act is done
   */
  record Standing(boolean sameCall, boolean leased, @Nullable Answer answer) {}

  private final JdbcClient jdbc;

  CallRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Makes the call this attempt's; false when the key is known and nobody's turn to repeat it. */
  boolean claim(Call call) {
    return jdbc.sql(
                """
                insert into idempotent_call (person_id, key, fingerprint, owner, leased_until)
                values (:person, :key, :fingerprint, :owner, now() + make_interval(secs => :lease))
                on conflict (person_id, key) do update
                  set owner = excluded.owner, leased_until = excluded.leased_until
                  where idempotent_call.status is null and idempotent_call.acted_at is null
                    and idempotent_call.leased_until < now()
                    and idempotent_call.fingerprint = excluded.fingerprint
                """)
            .param("person", call.personId())
            .param("key", call.key())
            .param("fingerprint", call.fingerprint())
            .param("owner", call.owner())
            .param("lease", LEASE_SECONDS)
            .update()
        == 1;
  }

  /** Reads without waiting for anybody's transaction. */
  Optional<Standing> find(Call call) {
    return jdbc.sql(
            """
            select fingerprint, leased_until > now() as leased, acted_at, status, location, etag,
                   content_type, body
            from idempotent_call where person_id = ? and key = ?
            """)
        .param(call.personId())
        .param(call.key())
        .query((row, number) -> standing(row, call))
        .optional();
  }

  private static Standing standing(ResultSet row, Call call) throws SQLException {
    boolean acted = row.getTimestamp("acted_at") != null;
    Answer answer = null;
    if (row.getObject("status") != null) {
      byte[] body = row.getBytes("body");
      answer =
          new Answer(
              row.getInt("status"),
              row.getString("location"),
              row.getString("etag"),
              row.getString("content_type"),
              body == null ? new byte[0] : body);
    } else if (acted) {
      answer = Answer.lost(row.getString("location"));
    }
    boolean same = Arrays.equals(row.getBytes("fingerprint"), call.fingerprint());
    boolean finished = row.getObject("status") != null;
    return new Standing(same, !finished && row.getBoolean("leased"), answer);
  }

  /** Whether the present transaction has changed, or locked, a row. */
  boolean isSomethingWritten() {
    return jdbc.sql("select pg_current_xact_id_if_assigned() is not null")
        .query(Boolean.class)
        .single();
  }

  /**
   * Notes in the present transaction that the act is done; false when another attempt took the call
   * over, and this one must not commit.
   */
  boolean act(Call call) {
    return jdbc.sql(
                """
                update idempotent_call
                set acted_at = coalesce(acted_at, now()), location = coalesce(?, location)
                where person_id = ? and key = ? and owner = ?
                """)
            .param(call.location())
            .param(call.personId())
            .param(call.key())
            .param(call.owner())
            .update()
        == 1;
  }

  void answer(Call call, Answer answer) {
    jdbc.sql(
            """
            update idempotent_call
            set status = ?, location = ?, etag = ?, content_type = ?, body = ?
            where person_id = ? and key = ? and owner = ?
            """)
        .param(answer.status())
        .param(answer.location())
        .param(answer.etag())
        .param(answer.contentType())
        .param(answer.body())
        .param(call.personId())
        .param(call.key())
        .param(call.owner())
        .update();
  }

  /** Nothing was done: the key may be used again. */
  void release(Call call) {
    jdbc.sql(
            """
            delete from idempotent_call
            where person_id = ? and key = ? and owner = ? and acted_at is null and status is null
            """)
        .param(call.personId())
        .param(call.key())
        .param(call.owner())
        .update();
  }

  /** A key is remembered for two days: long enough for every client that tries again. */
  @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
  void forget() {
    jdbc.sql("delete from idempotent_call where created_at < now() - make_interval(days => ?)")
        .param((int) Duration.ofDays(2).toDays())
        .update();
  }
}
