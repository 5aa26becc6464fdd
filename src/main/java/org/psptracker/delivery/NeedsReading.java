package org.psptracker.delivery;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The needs assessments of a case, for pages and the API. */
@Component
@Transactional(readOnly = true)
class NeedsReading {

  private final NeedsAssessmentRepository assessments;
  private final DeliveryWords words;

  NeedsReading(NeedsAssessmentRepository assessments, DeliveryWords words) {
    this.assessments = assessments;
    this.words = words;
  }

  boolean any(long caseId) {
    return assessments.existsByCaseId(caseId);
  }

  /** Newest first; a reopened case has several. */
  List<NeedsView> all(long caseId) {
    List<NeedsAssessment> all = assessments.findByCaseIdOrderByIdDesc(caseId);
    Names names = words.names(all.stream().map(NeedsAssessment::assessedBy));
    return all.stream().map(needs -> NeedsView.of(needs, names)).toList();
  }
}
