package org.psptracker.triage;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface RequestDecisionRepository extends JpaRepository<RequestDecision, Long> {

  Optional<RequestDecision> findFirstByCaseIdOrderByDecidedAtDescIdDesc(long caseId);

  List<RequestDecision> findByCaseIdOrderByDecidedAtDescIdDesc(long caseId);
}
