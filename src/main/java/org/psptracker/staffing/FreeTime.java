package org.psptracker.staffing;

import java.math.BigDecimal;

/**
 * What would be left free, in cases or in hours a week, whichever is scarcer, once the position
 * were taken.
 */
final class FreeTime implements ScoreRule {

  @Override
  public ScorePart part() {
    return ScorePart.LOAD;
  }

  @Override
  public Fit fit(Candidate expert, Need need) {
    Candidate.Load load = expert.load();
    BigDecimal booked = load.hoursPerWeek().add(need.hoursPerWeek());
    double cases = share(load.cases(), expert.maxOpenEngagements());
    double hours = share(booked.doubleValue(), expert.hoursPerWeek().doubleValue());
    return Fit.of(
        1 - Math.max(cases, hours),
        Phrase.of("staffing.because.load.cases", load.cases(), expert.maxOpenEngagements()),
        Phrase.of(
            "staffing.because.load.hours",
            plain(load.hoursPerWeek()),
            plain(expert.hoursPerWeek())));
  }

  private static double share(double used, double limit) {
    return limit <= 0 ? 1 : used / limit;
  }

  private static String plain(BigDecimal hours) {
    return hours.stripTrailingZeros().toPlainString();
  }
}
