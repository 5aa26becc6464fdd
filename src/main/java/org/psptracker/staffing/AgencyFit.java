package org.psptracker.staffing;

/** Whether the expert knows agencies of the site's kind. */
final class AgencyFit implements ScoreRule {

  /** Someone who knows another kind of agency is not lost in this one. */
  private static final double OTHER_KIND = 0.4;

  @Override
  public ScorePart part() {
    return ScorePart.AGENCY_FIT;
  }

  @Override
  public Fit fit(Candidate expert, Need need) {
    if (expert.agencyTypes().contains(need.agencyType())) {
      return Fit.of(1, Phrase.of("staffing.because.agency.known", need.agencyType()));
    }
    return Fit.of(
        expert.agencyTypes().isEmpty() ? 0 : OTHER_KIND,
        Phrase.of("staffing.because.agency.unknown", need.agencyType()));
  }
}
