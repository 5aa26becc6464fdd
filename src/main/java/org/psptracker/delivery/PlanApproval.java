package org.psptracker.delivery;

/** The coordinator's answer to a work plan. */
enum PlanApproval {
  APPROVE,
  SEND_BACK
}
