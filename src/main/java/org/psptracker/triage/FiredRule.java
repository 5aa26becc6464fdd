package org.psptracker.triage;

import jakarta.persistence.Embeddable;

/** A rule of the decision table that fired, with its words at that time. */
@Embeddable
class FiredRule {

  String ruleId = "";
  String ruleText = "";

  protected FiredRule() {}

  FiredRule(String ruleId, String ruleText) {
    this.ruleId = ruleId;
    this.ruleText = ruleText;
  }
}
