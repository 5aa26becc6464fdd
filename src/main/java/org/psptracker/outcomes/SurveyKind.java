package org.psptracker.outcomes;

/** Which form was answered. */
enum SurveyKind {
  REQUESTER,
  FOLLOW_UP,
  EXPERT
}
