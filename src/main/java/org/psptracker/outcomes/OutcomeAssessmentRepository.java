package org.psptracker.outcomes;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface OutcomeAssessmentRepository extends JpaRepository<OutcomeAssessment, Long> {

  List<OutcomeAssessment> findByCaseIdOrderById(long caseId);
}
