package org.psptracker.closure;

import static java.util.Objects.requireNonNull;

import org.psptracker.cases.CaseFile;
import org.psptracker.cases.Ending;

/** How and why a case ends before its work is done. */
record EarlyEnding(Ending ending, String reason) {

  static EarlyEnding of(CaseFile caseFile) {
    return new EarlyEnding(
        requireNonNull(caseFile.ending(), "who ends a case says how"),
        requireNonNull(caseFile.endingReason(), "who ends a case says why"));
  }
}
