package org.psptracker.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An element entered, and perhaps left, in the present transaction. */
final class Visit {

  private final PathJournal.Element element;
  private final Instant enteredAt;
  private @Nullable Instant leftAt;
  private boolean cancelled;
  private @Nullable Long businessMinutes;

  Visit(PathJournal.Element element, Instant enteredAt) {
    this.element = element;
    this.enteredAt = enteredAt;
  }

  void leave(Instant at, boolean cancelled, long businessMinutes) {
    this.leftAt = at;
    this.cancelled = cancelled;
    this.businessMinutes = businessMinutes;
  }

  PathJournal.Element element() {
    return element;
  }

  Instant enteredAt() {
    return enteredAt;
  }

  @Nullable Instant leftAt() {
    return leftAt;
  }

  boolean cancelled() {
    return cancelled;
  }

  @Nullable Long businessMinutes() {
    return businessMinutes;
  }
}
