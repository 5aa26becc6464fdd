package org.psptracker.staffing;

/** Whether a place on a case has its expert. */
public enum PositionStatus {
  OPEN,
  FILLED,
  LEFT,
  CANCELLED
}
