package org.psptracker.triage;

/** What leadership says to an intensive engagement. */
enum EngagementApproval {
  APPROVE,
  SEND_BACK,
  DECLINE
}
