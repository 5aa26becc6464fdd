package org.psptracker.delivery;

/** How the needs were found out. */
enum AssessmentMethod {
  INTERVIEWS,
  FOCUS_GROUPS,
  SITE_VISIT,
  OBSERVATION,
  DOCUMENT_REVIEW,
  DATA_ANALYSIS,
  SURVEY
}
