package org.psptracker.delivery;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface DeliverableRepository extends JpaRepository<Deliverable, Long> {

  List<Deliverable> findByCaseIdOrderByDueAscIdAsc(long caseId);

  Optional<Deliverable> findByCaseIdAndId(long caseId, long id);
}
