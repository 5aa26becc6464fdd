package org.psptracker.delivery;

/** Who takes a next step. */
enum NextStepSide {
  SITE,
  EXPERT,
  PROGRAM
}
