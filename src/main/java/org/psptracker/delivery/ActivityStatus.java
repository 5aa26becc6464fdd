package org.psptracker.delivery;

import java.util.EnumSet;
import java.util.Set;

/** Where an activity stands. A report is there from {@link #SUBMITTED} on. */
enum ActivityStatus {
  PLANNED,
  DRAFT,
  SUBMITTED,
  NEEDS_ACTION,
  APPROVED,
  CONFIRMED,
  CANCELLED;

  /** Whether nothing more is to happen. */
  boolean isFinal() {
    return this == CONFIRMED || this == CANCELLED;
  }

  /** Whether the hours and participants were accepted by the programme, so that they count. */
  boolean counts() {
    return this == APPROVED || this == CONFIRMED;
  }

  /** Whether the work is still to be done. */
  boolean isAhead() {
    return this == PLANNED || this == DRAFT;
  }

  boolean mayBecome(ActivityStatus next) {
    return following().contains(next);
  }

  private Set<ActivityStatus> following() {
    return switch (this) {
      case PLANNED -> EnumSet.of(DRAFT, SUBMITTED, CANCELLED);
      case DRAFT -> EnumSet.of(SUBMITTED, CANCELLED);
      case SUBMITTED -> EnumSet.of(APPROVED, NEEDS_ACTION);
      case NEEDS_ACTION -> EnumSet.of(SUBMITTED, CANCELLED);
      // the site may send an approved report back, and then it waits for the coordinator again
      case APPROVED -> EnumSet.of(CONFIRMED, SUBMITTED);
      case CONFIRMED, CANCELLED -> EnumSet.noneOf(ActivityStatus.class);
    };
  }
}
