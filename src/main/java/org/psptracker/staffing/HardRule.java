package org.psptracker.staffing;

import java.util.List;
import java.util.Optional;

/** A rule that no score can make up for. It answers nothing, or what it rules out and why. */
interface HardRule {

  /** Kebab-case name of the rule. */
  String id();

  Optional<RuledOut> ruleOut(Candidate expert, Need need);

  /** Every rule's answer, in the order in which people read them. */
  static List<RuledOut> all(List<HardRule> rules, Candidate expert, Need need) {
    return rules.stream().flatMap(rule -> rule.ruleOut(expert, need).stream()).toList();
  }
}
