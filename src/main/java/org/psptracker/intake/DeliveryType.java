package org.psptracker.intake;

/** What kind of help the site would like. */
enum DeliveryType {
  SITE_VISIT,
  VIRTUAL_SESSION,
  TRAINING,
  PEER_EXCHANGE,
  REVIEW,
  DATA_ANALYSIS,
  COACHING,
  RESOURCE
}
