package org.psptracker.delivery;

/** What kind of product a deliverable is. */
enum DeliverableType {
  ASSESSMENT_REPORT,
  ANALYSIS_PRODUCT,
  POLICY_DRAFT,
  TRAINING_MATERIAL,
  GUIDE,
  ACTION_PLAN,
  OTHER
}
