package org.psptracker.delivery;

/** The site's answer to a work plan. */
enum PlanSignOff {
  SIGN_OFF,
  SEND_BACK
}
