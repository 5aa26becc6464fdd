package org.psptracker.delivery;

/** How far the site says it is with a recommendation; to be verified by somebody else. */
enum ReportedStatus {
  NOT_STARTED,
  IN_PROGRESS,
  PARTIALLY_IMPLEMENTED,
  REPORTED_IMPLEMENTED,
  DECLINED
}
