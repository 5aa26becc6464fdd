package org.psptracker.delivery;

/** Where a version of a work plan stands. Until it is submitted it is a draft of the step. */
enum PlanStatus {
  SUBMITTED,
  APPROVED,
  SIGNED_OFF,
  RETURNED
}
