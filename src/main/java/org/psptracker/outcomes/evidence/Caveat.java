package org.psptracker.outcomes.evidence;

/** What a reader of a before-after figure must know. */
public enum Caveat {
  /** Sites are chosen because their figures are high, so some fall was likely anyway. */
  REGRESSION_TO_THE_MEAN,
  /** A ratio of one site says nothing of what brought it about. */
  OTHER_CAUSES,
  /** Months that are younger than the time in which counts still change. */
  PROVISIONAL_MONTHS,
  /** Counts come from more than one system, which count differently. */
  SOURCE_SWITCH,
  /** Fewer than 36 months before, or fewer than 12 since. */
  SHORT_SERIES,
  /** Months within the windows that were not reported. */
  MISSING_MONTHS,
  /** Fewer than 20 events on a side. */
  SMALL_NUMBERS
}
