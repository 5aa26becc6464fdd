package org.psptracker.staffing;

/** What ended an engagement before or at its planned end. */
public enum EndedBy {
  LEFT,
  REASSIGNED,
  CASE_ENDED
}
