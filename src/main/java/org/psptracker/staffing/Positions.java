package org.psptracker.staffing;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Positions extends JpaRepository<Position, Long> {

  /** The lead position first, then in order of their making. */
  List<Position> findByCaseIdOrderByLeadDescIdAsc(long caseId);

  List<Position> findByCaseIdAndStatusOrderByLeadDescIdAsc(long caseId, PositionStatus status);
}
