package org.psptracker.delivery;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface NeedsAssessmentRepository extends JpaRepository<NeedsAssessment, Long> {

  boolean existsByCaseId(long caseId);

  List<NeedsAssessment> findByCaseIdOrderByIdDesc(long caseId);

  Optional<NeedsAssessment> findFirstByCaseIdOrderByIdDesc(long caseId);
}
