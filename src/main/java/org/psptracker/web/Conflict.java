package org.psptracker.web;

import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;

/** 409: the thing is gone, taken, or in a state that does not allow the act. */
public final class Conflict extends Failure {

  private static final long serialVersionUID = 1L;

  public Conflict(String messageKey, Object... args) {
    super(HttpStatus.CONFLICT, List.of(), messageKey, args);
  }

  /** Somebody was faster; {@code {0}} of the message is who, {@code {1}} when. */
  public static Conflict by(String who, Instant when, String messageKey) {
    Conflict conflict = new Conflict(messageKey, who, when);
    conflict.with("who", who).with("when", when);
    return conflict;
  }
}
