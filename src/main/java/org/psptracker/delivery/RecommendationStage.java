package org.psptracker.delivery;

/** What a recommendation changes: what is written, what is taught, what is done. */
enum RecommendationStage {
  POLICY,
  TRAINING,
  PRACTICE
}
