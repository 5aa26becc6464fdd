package org.psptracker.triage;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** One check of one triage. */
@Embeddable
class CheckResult {

  @Enumerated(EnumType.STRING)
  EligibilityCheck eligibilityCheck = EligibilityCheck.FIGURES_COMPLETE;

  @Enumerated(EnumType.STRING)
  EligibilityCheck.Outcome outcome = EligibilityCheck.Outcome.UNKNOWN;

  protected CheckResult() {}

  CheckResult(EligibilityCheck check, EligibilityCheck.Outcome outcome) {
    this.eligibilityCheck = check;
    this.outcome = outcome;
  }
}
