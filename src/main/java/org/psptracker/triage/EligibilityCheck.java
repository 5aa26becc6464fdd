package org.psptracker.triage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.RequestFigures.Figures;

/** What makes a site one for the programme. The coordinator weighs them; none decides alone. */
enum EligibilityCheck {
  /** Violent crime is above the national rate. */
  RATE_ABOVE_NATIONAL,
  /** It did not fall by more than a tenth over the years reported. */
  SUSTAINED,
  /** Three whole years, each with all four kinds of violent crime. */
  FIGURES_COMPLETE,
  SPONSOR_NAMED,
  /** The site has no other open case that may be the same. */
  NO_OPEN_CASE;

  /** How a check came out. */
  enum Outcome {
    MET,
    NOT_MET,
    UNKNOWN
  }

  private static final double FELL = 0.9;
  private static final int YEARS = 3;

  static List<CheckResult> all(Comparison comparison, Figures figures, int openCases) {
    List<CheckResult> results = new ArrayList<>();
    var ratio = comparison.rateRatio;
    var trend = comparison.trend;
    results.add(RATE_ABOVE_NATIONAL.is(ratio == null ? null : ratio.doubleValue() >= 1));
    results.add(SUSTAINED.is(trend == null ? null : trend.doubleValue() >= FELL));
    long full = figures.years().stream().filter(year -> year.violentCrimes() != null).count();
    results.add(FIGURES_COMPLETE.is(full >= YEARS));
    results.add(SPONSOR_NAMED.is(figures.sponsorNamed()));
    results.add(NO_OPEN_CASE.is(openCases == 0));
    return results;
  }

  private CheckResult is(@Nullable Boolean met) {
    Outcome outcome = met == null ? Outcome.UNKNOWN : met ? Outcome.MET : Outcome.NOT_MET;
    return new CheckResult(this, outcome);
  }
}
