package org.psptracker.web;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;

/** 429, or 409 while the same call is still running: answered with {@code Retry-After}. */
public final class TryLater extends Failure {

  private static final long serialVersionUID = 1L;

  private final Duration after;

  private TryLater(HttpStatus status, Duration after, String messageKey, Object... args) {
    super(status, List.of(), messageKey, args);
    this.after = after;
  }

  /** More calls than are allowed. */
  public static TryLater tooMany(Duration after) {
    return new TryLater(HttpStatus.TOO_MANY_REQUESTS, after, "error.too-many");
  }

  /** Another call that excludes this one has not ended yet. */
  public static TryLater busy(Duration after, String messageKey, Object... args) {
    return new TryLater(HttpStatus.CONFLICT, after, messageKey, args);
  }

  public Duration after() {
    return after;
  }
}
