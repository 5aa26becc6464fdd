package org.psptracker.delivery;

/** What kind of assistance an activity is. */
enum ActivityType {
  SITE_VISIT,
  VIRTUAL_SESSION,
  TRAINING,
  PEER_EXCHANGE,
  DOCUMENT_REVIEW,
  POLICY_REVIEW,
  DATA_ANALYSIS,
  COACHING,
  RESOURCE
}
