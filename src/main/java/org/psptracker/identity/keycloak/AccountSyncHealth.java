package org.psptracker.identity.keycloak;

import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** Warns when people are missing at the provider who were not ended here; the node works on. */
@Component("accountsHealthIndicator")
@WithProvider
class AccountSyncHealth extends AbstractHealthIndicator {

  /** No state that Spring Boot knows, so that it does not count against the whole. */
  private static final Status WARNING = new Status("WARNING");

  private final SyncTurn turn;

  AccountSyncHealth(SyncTurn turn) {
    this.turn = turn;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    int notEnded = turn.notEnded();
    if (notEnded == 0) {
      health.up();
    } else {
      health.status(WARNING).withDetail("missingThere", notEnded);
    }
  }
}
