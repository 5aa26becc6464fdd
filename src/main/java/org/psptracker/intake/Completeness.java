package org.psptracker.intake;

/** How a completeness review ends. */
enum Completeness {
  COMPLETE,
  /** The site is asked for what is missing. */
  INCOMPLETE,
  /** An open case covers it: this one is merged into that. */
  DUPLICATE
}
