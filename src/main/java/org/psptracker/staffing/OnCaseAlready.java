package org.psptracker.staffing;

import java.util.Optional;

/** One place a case: an expert on it, or asked for another place on it, is not asked again. */
final class OnCaseAlready implements HardRule {

  @Override
  public String id() {
    return "on-case";
  }

  @Override
  public Optional<RuledOut> ruleOut(Candidate expert, Need need) {
    Candidate.OtherPlace place = expert.otherPlace();
    if (place == null) {
      return Optional.empty();
    }
    String key =
        place == Candidate.OtherPlace.ENGAGED
            ? "staffing.rule.on-case.engaged"
            : "staffing.rule.on-case.offered";
    return Optional.of(new RuledOut(id(), Phrase.of(key), null, false));
  }
}
