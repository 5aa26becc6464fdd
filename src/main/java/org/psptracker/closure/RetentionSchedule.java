package org.psptracker.closure;

/** How long the record of a case is kept, counted from the end of the year in which it closed. */
enum RetentionSchedule {
  THREE_YEARS,
  SEVEN_YEARS,
  TEN_YEARS,
  PERMANENT
}
