package org.psptracker.staffing;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Engagements extends JpaRepository<Engagement, Long> {

  List<Engagement> findByCaseIdOrderByLeadDescIdAsc(long caseId);

  List<Engagement> findByCaseIdAndEndedAtIsNull(long caseId);

  List<Engagement> findByCaseIdAndEndedBy(long caseId, EndedBy endedBy);

  List<Engagement> findByPositionIdOrderByIdAsc(long positionId);

  Optional<Engagement> findByPositionIdAndEndedAtIsNull(long positionId);

  List<Engagement> findByExpertIdOrderBySinceDateDescIdDesc(long expertId);
}
