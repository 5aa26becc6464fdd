package org.psptracker.staffing;

import java.util.Locale;

/** The parts that add up to a score, in the order in which they are shown. */
enum ScorePart {
  EXPERTISE,
  AGENCY_FIT,
  LOAD,
  CONTINUITY,
  GEOGRAPHY;

  /** Kebab-case name. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
