package org.psptracker.delivery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A needs assessment as pages and the API show it. */
record NeedsView(
    List<AssessmentMethod> methods,
    List<AssessmentSource> sources,
    int interviews,
    @Nullable Integer monthsOfRecords,
    String findings,
    Readiness readiness,
    @Nullable String readinessReason,
    List<Risk> risks,
    String assessedBy,
    Instant filedAt) {

  static NeedsView of(NeedsAssessment needs, Names names) {
    return new NeedsView(
        List.copyOf(needs.methods()),
        List.copyOf(needs.sources()),
        needs.interviews(),
        needs.monthsOfRecords(),
        needs.findings(),
        needs.readiness(),
        needs.readinessReason(),
        needs.risks(),
        names.of(needs.assessedBy()),
        needs.filedAt());
  }
}
