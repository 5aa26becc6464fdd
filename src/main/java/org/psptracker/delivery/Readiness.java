package org.psptracker.delivery;

/** How ready the site is to take up the work. */
enum Readiness {
  NOT_READY,
  PARTLY_READY,
  READY
}
