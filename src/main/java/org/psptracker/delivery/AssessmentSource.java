package org.psptracker.delivery;

/** What was read, counted or listened to. */
enum AssessmentSource {
  INCIDENT_RECORDS,
  CALLS_FOR_SERVICE,
  CRIME_STATISTICS,
  INTELLIGENCE_PRODUCTS,
  POLICIES,
  TRAINING_RECORDS,
  STAFFING_RECORDS,
  COMMUNITY_VOICES,
  PARTNER_AGENCIES
}
