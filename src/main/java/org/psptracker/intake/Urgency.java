package org.psptracker.intake;

/** How urgent the site says its need is; the words that the triage rules know. */
enum Urgency {
  STANDARD,
  HIGH,
  URGENT
}
