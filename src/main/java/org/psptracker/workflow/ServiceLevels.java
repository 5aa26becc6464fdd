package org.psptracker.workflow;

import org.jspecify.annotations.Nullable;
import org.psptracker.cases.Priority;

/** How long steps may take, from the table {@code service-levels}. */
public interface ServiceLevels {

  /**
   * One row of the table; all in business days.
   *
   * @param allowedDays time from opening until due
   * @param remindDays how long, also half days, before that the owner is reminded; null for no
   *     reminder
   * @param escalateDays how long after that leadership is told; null for never
   * @param escalateTo role told when it is late
   * @param endsAfterDays when the flow goes on without an answer; null for never
   */
  record ServiceLevel(
      int allowedDays,
      @Nullable Double remindDays,
      @Nullable Integer escalateDays,
      String escalateTo,
      @Nullable Integer endsAfterDays) {}

  /** The level of a step; a step without a row is a mistake in the table. */
  ServiceLevel of(String step, Priority priority);
}
