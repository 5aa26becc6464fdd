package org.psptracker.intake;

import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseFile;

/** Into which case a duplicate may go; answers the reason against as a message key. */
final class DuplicatePolicy {

  private DuplicatePolicy() {}

  static @Nullable String refusal(CaseFile duplicate, @Nullable CaseFile into) {
    if (into == null || into.jurisdictionId() != duplicate.jurisdictionId()) {
      return "intake.problem.no-such-case";
    }
    if (into.id() == duplicate.id()) {
      return "intake.problem.same-case";
    }
    return into.isOpen() ? null : "intake.problem.closed-case";
  }
}
