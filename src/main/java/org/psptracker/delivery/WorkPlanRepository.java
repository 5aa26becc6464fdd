package org.psptracker.delivery;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface WorkPlanRepository extends JpaRepository<WorkPlan, Long> {

  List<WorkPlan> findByCaseIdOrderByNumberDesc(long caseId);

  Optional<WorkPlan> findFirstByCaseIdOrderByNumberDesc(long caseId);

  boolean existsByCaseId(long caseId);

  Optional<WorkPlan> findByCaseIdAndNumber(long caseId, int number);
}
