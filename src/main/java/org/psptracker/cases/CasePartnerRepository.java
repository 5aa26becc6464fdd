package org.psptracker.cases;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CasePartnerRepository extends Repository<CasePartner, Long> {

  CasePartner save(CasePartner partner);

  void delete(CasePartner partner);

  List<CasePartner> findByCaseIdOrderByIdAsc(long caseId);

  Optional<CasePartner> findByIdAndCaseId(long id, long caseId);
}
