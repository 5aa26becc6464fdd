package org.psptracker.outcomes;

/** What the assessment of a wave means for the site. */
enum OutcomeDecision {
  CONTINUE,
  MORE_HELP,
  GOAL_REACHED,
  NO_FURTHER_HELP
}
