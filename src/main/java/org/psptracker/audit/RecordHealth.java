package org.psptracker.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.psptracker.audit.VerificationRows.Verified;
import org.psptracker.health.LastAnswer;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the record is sealed, signed and verified as it should be. */
@Component("recordHealthIndicator")
class RecordHealth implements HealthIndicator {

  /** A node that dies while it seals leaves the rest to another one, which waits a little. */
  private static final Duration SEALED_WITHIN = Duration.ofMinutes(2);

  private static final Duration SIGNED_WITHIN = Duration.ofMinutes(5);
  private static final Duration VERIFIED_WITHIN = Duration.ofHours(26);

  private final SealingRows rows;
  private final HeadRows heads;
  private final HeadsFile file;
  private final VerificationRows verifications;

  RecordHealth(SealingRows rows, HeadRows heads, HeadsFile file, VerificationRows verifications) {
    this.rows = rows;
    this.heads = heads;
    this.file = file;
    this.verifications = verifications;
  }

  @Override
  public Health health() {
    Instant now = Instant.now();
    Health.Builder health = Health.up();
    rows.waitingSince()
        .filter(since -> since.isBefore(now.minus(SEALED_WITHIN)))
        .ifPresent(since -> health.status(LastAnswer.WARNING).withDetail("unsealedSince", since));
    Optional<SealingRows.Sealed> sealed = rows.last();
    sealed.ifPresent(last -> health.withDetail("sealedUpTo", last.at()));
    Optional<Head> head = heads.last();
    head.ifPresent(last -> health.withDetail("lastHead", last.at()));
    if (sealed.isPresent() && isUnsigned(sealed.get(), head, now)) {
      health.status(LastAnswer.WARNING).withDetail("unsigned", true);
    }
    if (head.isPresent() && !file.isThere()) {
      health.status(LastAnswer.WARNING).withDetail("headsFileMissing", file.toString());
    }
    Optional<Verified> verified = verifications.last();
    verified.ifPresent(last -> health.withDetail("lastVerified", last.at()));
    verified
        .filter(last -> last.disagreements() > 0)
        .ifPresent(
            last ->
                health
                    .status(LastAnswer.WARNING)
                    .withDetail("disagreements", last.disagreements()));
    Instant last = verified.map(Verified::at).or(rows::first).orElse(now);
    if (last.isBefore(now.minus(VERIFIED_WITHIN))) {
      health.status(LastAnswer.WARNING).withDetail("notVerifiedLately", true);
    }
    return health.build();
  }

  private static boolean isUnsigned(SealingRows.Sealed sealed, Optional<Head> head, Instant now) {
    return head.map(Head::position).orElse(0L) < sealed.position()
        && sealed.at().isBefore(now.minus(SIGNED_WITHIN));
  }
}
