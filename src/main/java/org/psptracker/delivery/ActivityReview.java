package org.psptracker.delivery;

/** The coordinator's answer to the report of an activity. */
enum ActivityReview {
  APPROVE,
  NEEDS_ACTION
}
