package org.psptracker.cases;

/** Where in its life a case is; the order is the order of the stage line. */
public enum Stage {
  INTAKE,
  TRIAGE,
  ASSIGNMENT,
  DELIVERY,
  MEASUREMENT,
  CLOSED
}
