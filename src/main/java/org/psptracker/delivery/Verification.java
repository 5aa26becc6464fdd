package org.psptracker.delivery;

/** What the coordinator found of a recommendation reported as implemented. */
enum Verification {
  VERIFIED,
  PARTLY,
  NOT_YET
}
