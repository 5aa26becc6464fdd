package org.psptracker.staffing;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The most that each part of a score can give, in points.
 *
 * @param expertise knows the needed core areas and sub-topics
 * @param agencyFit knows this kind of agency
 * @param load has time
 * @param continuity knows the site
 * @param geography lives near it
 */
record Weights(
    @DefaultValue("40") int expertise,
    @DefaultValue("15") int agencyFit,
    @DefaultValue("25") int load,
    @DefaultValue("10") int continuity,
    @DefaultValue("10") int geography) {

  Weights {
    if (expertise < 0 || agencyFit < 0 || load < 0 || continuity < 0 || geography < 0) {
      throw new IllegalArgumentException("psp.staffing.weights must not be negative");
    }
  }

  int of(ScorePart part) {
    return switch (part) {
      case EXPERTISE -> expertise;
      case AGENCY_FIT -> agencyFit;
      case LOAD -> load;
      case CONTINUITY -> continuity;
      case GEOGRAPHY -> geography;
    };
  }

  int total() {
    return expertise + agencyFit + load + continuity + geography;
  }
}
