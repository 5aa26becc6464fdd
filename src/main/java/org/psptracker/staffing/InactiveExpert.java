package org.psptracker.staffing;

import java.util.Optional;

/** Whoever no longer works for the programme is not asked. */
final class InactiveExpert implements HardRule {

  @Override
  public String id() {
    return "inactive";
  }

  @Override
  public Optional<RuledOut> ruleOut(Candidate expert, Need need) {
    return expert.active()
        ? Optional.empty()
        : Optional.of(new RuledOut(id(), Phrase.of("staffing.rule.inactive"), null, false));
  }
}
