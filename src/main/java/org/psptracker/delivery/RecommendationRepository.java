package org.psptracker.delivery;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface RecommendationRepository extends JpaRepository<Recommendation, Long> {

  List<Recommendation> findByCaseIdOrderByNumber(long caseId);

  boolean existsByCaseId(long caseId);
}
