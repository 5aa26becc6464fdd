package org.psptracker.intake;

import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseFile;

/** To which case a request may be linked; answers the reason against as a message key. */
final class RelatedPolicy {

  private RelatedPolicy() {}

  /**
   * @param reference as typed, null when none was
   * @param related the case of that reference, open or closed
   */
  static @Nullable String refusal(
      CaseFile caseFile, @Nullable String reference, @Nullable CaseFile related) {
    if (reference == null || reference.isBlank()) {
      return null;
    }
    if (related == null || related.jurisdictionId() != caseFile.jurisdictionId()) {
      return "intake.problem.no-such-case";
    }
    return related.id() == caseFile.id() ? "intake.problem.same-case" : null;
  }
}
