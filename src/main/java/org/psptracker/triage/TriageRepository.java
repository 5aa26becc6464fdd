package org.psptracker.triage;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface TriageRepository extends JpaRepository<Triage, Long> {

  /** The latest of a case: it may be triaged again after more information came. */
  Optional<Triage> findFirstByCaseIdOrderByTriagedAtDescIdDesc(long caseId);
}
