package org.psptracker.staffing;

import java.util.Optional;

/** The expert's own limit of open engagements holds; offers that wait for an answer count too. */
final class AtCapacity implements HardRule {

  @Override
  public String id() {
    return "capacity";
  }

  @Override
  public Optional<RuledOut> ruleOut(Candidate expert, Need need) {
    Candidate.Load load = expert.load();
    if (load.cases() < expert.maxOpenEngagements()) {
      return Optional.empty();
    }
    Phrase because =
        load.offers() == 0
            ? Phrase.of("staffing.rule.capacity", load.cases(), expert.maxOpenEngagements())
            : Phrase.of(
                "staffing.rule.capacity.offered",
                load.cases(),
                expert.maxOpenEngagements(),
                load.offers());
    return Optional.of(new RuledOut(id(), because, null, false));
  }
}
