package org.psptracker.cases;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PartOnCaseRepository extends Repository<PartOnCase, Long> {

  PartOnCase save(PartOnCase part);

  Optional<PartOnCase> findByCaseIdAndPersonIdAndPartAndUntilIsNull(
      long caseId, long personId, CasePart part);

  List<PartOnCase> findByCaseIdAndUntilIsNull(long caseId);

  Optional<PartOnCase> findFirstByCaseIdAndPartAndUntilIsNullOrderBySinceDesc(
      long caseId, CasePart part);

  boolean existsByCaseIdAndPersonIdAndPartInAndUntilIsNull(
      long caseId, long personId, Collection<CasePart> parts);

  boolean existsByCaseIdAndPersonIdAndPartIn(
      long caseId, long personId, Collection<CasePart> parts);
}
