package org.psptracker.delivery;

/** How the people of an activity met. */
enum ActivityMode {
  IN_PERSON,
  VIRTUAL,
  HYBRID
}
