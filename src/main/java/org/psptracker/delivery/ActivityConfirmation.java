package org.psptracker.delivery;

/** The site's answer to the report of an activity. */
enum ActivityConfirmation {
  CONFIRM,
  SEND_BACK
}
