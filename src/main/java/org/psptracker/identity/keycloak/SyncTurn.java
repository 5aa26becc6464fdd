package org.psptracker.identity.keycloak;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whose turn it is among the nodes. A turn is a lease and not a lock, for a lock would hold a
 * connection while Keycloak is asked; a node that dies in its turn keeps it until it runs out.
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

  private int until(String value, Duration length, String condition) {
    return jdbc.sql("update account_sync set taken_until = " + value + " " + condition)
        .param(length.toSeconds())
        .update();
  }
}
