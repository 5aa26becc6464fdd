package org.psptracker.identity.keycloak;

import static org.psptracker.database.RowTimes.utc;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whose turn it is among the nodes, and what the last one found. A turn is a lease and not a lock,
 * for a lock would hold a connection while Keycloak is asked; a node that dies in its turn keeps it
 * until it runs out.
 */
@Component
@WithProvider
class SyncTurn {

  private static final Duration LEASE = Duration.ofMinutes(10);

  private final JdbcClient jdbc;
  private final Duration every;

  SyncTurn(JdbcClient jdbc, ProviderSettings settings) {
    this.jdbc = jdbc;
    this.every = settings.accounts().every();
  }

  /** False while another node has its turn, and for most of the interval after one. */
  boolean take() {
    return until("now() + make_interval(secs => ?)", LEASE, "where taken_until <= now()") == 1;
  }

  void done() {
    until(
        "now() + make_interval(secs => ?), finished_at = now()",
        every.multipliedBy(9).dividedBy(10),
        "");
  }

  void failed() {
    until("now() + make_interval(secs => ?)", Duration.ZERO, "");
  }

  /** The time by the database's clock, which all nodes have in common; the programme's may move. */
  Instant now() {
    return jdbc.sql("select now()").query(OffsetDateTime.class).single().toInstant();
  }

  /** The last comparison: as of when people were read, and the sites of all. */
  record Last(@Nullable Instant readAt, @Nullable Instant sitesReadAt) {}

  Last last() {
    return jdbc.sql("select read_at, sites_read_at from account_sync").query(Last.class).single();
  }

  /**
   * Notes that everybody was compared.
   *
   * @param asOf what the provider said before that is out of date now
   * @param sitesOfAll whether the sites of all were read
   * @param notEnded how many were missing there and were not ended
   */
  void compared(Instant asOf, boolean sitesOfAll, int notEnded) {
    jdbc.sql(
            """
            update account_sync
            set read_at = :at, not_ended = :notEnded,
                sites_read_at = case when :sites then :at else sites_read_at end
            """)
        .param("at", utc(asOf))
        .param("sites", sitesOfAll)
        .param("notEnded", notEnded)
        .update();
  }

  /** When a node had compared everybody; empty before the first time. */
  Optional<Instant> lastDone() {
    return jdbc.sql("select finished_at from account_sync where finished_at is not null")
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  int notEnded() {
    return jdbc.sql("select not_ended from account_sync").query(Integer.class).single();
  }

  private int until(String value, Duration length, String condition) {
    return jdbc.sql("update account_sync set taken_until = " + value + " " + condition)
        .param(length.toSeconds())
        .update();
  }
}
