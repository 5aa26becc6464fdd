package org.psptracker.cases;

/** How soon; decides the service levels. */
public enum Priority {
  STANDARD,
  HIGH,
  URGENT
}
