package org.psptracker.staffing;

import java.time.LocalDate;
import java.util.Optional;

/** The contract must last as long as the position. */
final class ContractEnds implements HardRule {

  @Override
  public String id() {
    return "contract";
  }

  @Override
  public Optional<RuledOut> ruleOut(Candidate expert, Need need) {
    LocalDate end = expert.contractEnd();
    if (end == null || !end.isBefore(need.until())) {
      return Optional.empty();
    }
    Phrase because = Phrase.of("staffing.rule.contract", end, need.until());
    return Optional.of(new RuledOut(id(), because, null, false));
  }
}
