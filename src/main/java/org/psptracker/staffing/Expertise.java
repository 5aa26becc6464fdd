package org.psptracker.staffing;

import java.util.ArrayList;
import java.util.List;

/** Each needed core area counts by the expert's level, each needed sub-topic as known or not. */
final class Expertise implements ScoreRule {

  @Override
  public ScorePart part() {
    return ScorePart.EXPERTISE;
  }

  @Override
  public Fit fit(Candidate expert, Need need) {
    int needs = need.coreAreas().size() + need.subTopics().size();
    if (needs == 0) {
      return Fit.of(1, Phrase.of("staffing.because.expertise.none-needed"));
    }
    double met = 0;
    List<Phrase> because = new ArrayList<>();
    for (var area : need.coreAreas()) {
      SkillLevel level = expert.skills().get(area);
      met += level == null ? 0 : level.share() / 100.0;
      because.add(
          level == null
              ? Phrase.of("staffing.because.expertise.area-unknown", area)
              : Phrase.of("staffing.because.expertise.area", area, level));
    }
    for (String topic : need.subTopics()) {
      boolean known = expert.subTopics().contains(topic);
      met += known ? 1 : 0;
      because.add(
          Phrase.of(
              known
                  ? "staffing.because.expertise.topic"
                  : "staffing.because.expertise.topic-unknown",
              Phrase.MESSAGE + "topic." + topic));
    }
    return new Fit(met / needs, because);
  }
}
