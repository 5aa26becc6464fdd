package org.psptracker.demo;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;
import java.util.Optional;

/** How far the clock is moved: an ISO 8601 duration, not backward and at most 400 days. */
record Advance(String text, TemporalAmount amount) {

  static final int MOST_DAYS = 400;

  private static final ZonedDateTime SOME_TIME = ZonedDateTime.parse("2026-01-01T00:00Z");

  /** The duration that the text says; empty where it says none, or none that is allowed. */
  static Optional<Advance> of(String text) {
    try {
      TemporalAmount amount = text.contains("T") ? Duration.parse(text) : Period.parse(text);
      ZonedDateTime then = SOME_TIME.plus(amount);
      boolean allowed = !then.isBefore(SOME_TIME) && !then.isAfter(SOME_TIME.plusDays(MOST_DAYS));
      return allowed ? Optional.of(new Advance(text, amount)) : Optional.empty();
    } catch (DateTimeException | ArithmeticException malformed) {
      return Optional.empty();
    }
  }

  ZonedDateTime after(ZonedDateTime now) {
    return now.plus(amount);
  }
}
