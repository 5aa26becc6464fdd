package org.psptracker.audit;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * The record.
 *
 * @param signingKey secret with which entries are marked and heads signed, at least 32 characters;
 *     without one a key is generated in the data directory
 * @param formerKeys secrets of before, with which older entries and heads are verified
 * @param headsFile where signed heads are written outside the database
 * @param headEvery how long the chain may grow without a signed head, at most a minute
 * @param retention how long entries are kept
 */
@ConfigurationProperties("psp.audit")
record AuditSettings(
    @Nullable String signingKey,
    @DefaultValue List<String> formerKeys,
    @Nullable Path headsFile,
    @DefaultValue("PT1M") Duration headEvery,
    @DefaultValue("P7Y") Period retention) {

  private static final int SHORTEST_KEY = 32;

  AuditSettings {
    formerKeys = List.copyOf(formerKeys);
    Assert.isTrue(
        signingKey == null || signingKey.isBlank() || signingKey.length() >= SHORTEST_KEY,
        "psp.audit.signing-key must have at least 32 characters");
    Assert.isTrue(
        headEvery.compareTo(Duration.ofMinutes(1)) <= 0 && !headEvery.isZero(),
        "psp.audit.head-every must be at most PT1M");
  }

  @Override
  public String toString() {
    return "psp.audit"; // no key in a log
  }
}
