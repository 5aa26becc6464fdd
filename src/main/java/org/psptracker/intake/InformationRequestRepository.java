package org.psptracker.intake;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface InformationRequestRepository extends JpaRepository<InformationRequest, Long> {

  Optional<InformationRequest> findFirstByCaseIdOrderByAskedAtDescIdDesc(long caseId);

  List<InformationRequest> findByCaseIdOrderByAskedAtDescIdDesc(long caseId);
}
