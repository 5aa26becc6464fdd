package org.psptracker.outcomes;

/** What is counted month by month. */
enum Metric {
  HOMICIDES,
  NONFATAL_SHOOTING_VICTIMS,
  SHOOTING_INCIDENTS,
  ROBBERIES,
  AGGRAVATED_ASSAULTS,
  VIOLENT_CRIMES_TOTAL,
  SHOTS_FIRED_CALLS,
  CLEARANCES
}
