package org.psptracker.intake;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface CompletenessReviewRepository extends JpaRepository<CompletenessReview, Long> {

  List<CompletenessReview> findByCaseIdOrderByReviewedAtDescIdDesc(long caseId);
}
