package org.psptracker.workflow.engine;

import java.time.Instant;
import java.util.Date;
import java.util.function.Supplier;
import org.psptracker.workflow.StepDesk;

/** What timers in models may ask. */
public final class DueTimes {

  private final Supplier<StepDesk> desk;

  DueTimes(Supplier<StepDesk> desk) {
    this.desk = desk;
  }

  /** When the flow goes on without an answer at that step. */
  public Date ends(String step, String priority) {
    return Date.from(desk.get().ends(step, priority));
  }

  /** A date that was agreed or worked out before. */
  public Date at(Object date) {
    if (date instanceof Date known) {
      return known;
    }
    return Date.from(Instant.parse(date.toString()));
  }
}
