package org.psptracker.closure;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ClosureRepository extends JpaRepository<Closure, Long> {

  /** The last one of a case. */
  Optional<Closure> findFirstByCaseIdOrderByClosedAtDescIdDesc(long caseId);
}
