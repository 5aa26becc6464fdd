package org.psptracker.staffing;

/** Whoever worked with the site before knows it. */
final class Continuity implements ScoreRule {

  @Override
  public ScorePart part() {
    return ScorePart.CONTINUITY;
  }

  @Override
  public Fit fit(Candidate expert, Need need) {
    if (expert.siteCases().isEmpty()) {
      return Fit.of(0, Phrase.of("staffing.because.continuity.new", need.site()));
    }
    return Fit.of(
        1,
        Phrase.of(
            "staffing.because.continuity.known",
            need.site(),
            String.join(", ", expert.siteCases())));
  }
}
