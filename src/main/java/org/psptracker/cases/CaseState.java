package org.psptracker.cases;

/** Whether work goes on. */
public enum CaseState {
  ACTIVE,
  ON_HOLD,
  DEFERRED
}
