package org.psptracker.intake;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AssistanceRequestRepository extends JpaRepository<AssistanceRequest, Long> {

  Optional<AssistanceRequest> findByCaseId(long caseId);

  /** The request that a site filed last. */
  @Query(
      """
      select r from AssistanceRequest r, CaseFile c
      where c.id = r.caseId and c.jurisdictionId = :jurisdictionId
      order by c.filedAt desc, c.id desc limit 1
      """)
  Optional<AssistanceRequest> findLastOf(long jurisdictionId);
}
