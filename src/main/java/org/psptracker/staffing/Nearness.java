package org.psptracker.staffing;

/** How far the expert travels: same state, same Census division, same region, or across. */
final class Nearness implements ScoreRule {

  private static final double SAME_DIVISION = 0.7;
  private static final double SAME_REGION = 0.4;
  private static final double ELSEWHERE = 0.1;

  @Override
  public ScorePart part() {
    return ScorePart.GEOGRAPHY;
  }

  @Override
  public Fit fit(Candidate expert, Need need) {
    String home = expert.homeState();
    if (home.equals(need.usState())) {
      return Fit.of(1, Phrase.of("staffing.because.geography.state", home));
    }
    CensusDivision from = CensusDivision.of(home);
    CensusDivision to = CensusDivision.of(need.usState());
    if (from == to) {
      return Fit.of(SAME_DIVISION, Phrase.of("staffing.because.geography.division", home));
    }
    if (from.region() == to.region()) {
      return Fit.of(SAME_REGION, Phrase.of("staffing.because.geography.region", home));
    }
    return Fit.of(ELSEWHERE, Phrase.of("staffing.because.geography.far", home));
  }
}
