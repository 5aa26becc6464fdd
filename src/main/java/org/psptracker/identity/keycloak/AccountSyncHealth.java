package org.psptracker.identity.keycloak;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.psptracker.health.LastAnswer;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/**
 * Warns when people were not compared with the provider lately, or when some are missing there who
 * were not ended here; the node works on.
 */
@Component("accountsHealthIndicator")
@WithProvider
class AccountSyncHealth extends AbstractHealthIndicator {

  private static final int MISSED = 3;

  /** The first round needs its time, too. */
  private static final Duration AT_LEAST = Duration.ofMinutes(15);

  private final SyncTurn turn;
  private final AdminApi api;
  private final Duration patience;
  private final Instant start = Instant.now();

  AccountSyncHealth(SyncTurn turn, AdminApi api, ProviderSettings settings) {
    this.turn = turn;
    this.api = api;
    Duration several = settings.accounts().every().multipliedBy(MISSED);
    this.patience = several.compareTo(AT_LEAST) > 0 ? several : AT_LEAST;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    health.up();
    Optional<Instant> last = turn.lastDone();
    last.ifPresent(at -> health.withDetail("lastDone", at));
    if (api.isConfigured() && last.orElse(start).isBefore(Instant.now().minus(patience))) {
      health.status(LastAnswer.WARNING).withDetail("notLately", true);
    }
    int notEnded = turn.notEnded();
    if (notEnded > 0) {
      health.status(LastAnswer.WARNING).withDetail("missingThere", notEnded);
    }
  }
}
