package org.psptracker.cases;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CaseStageRepository extends Repository<CaseStage, Long> {

  CaseStage save(CaseStage stage);

  /** Without flush the new stay could be inserted before the old one is left. */
  CaseStage saveAndFlush(CaseStage stage);

  List<CaseStage> findByCaseIdOrderByEnteredAtAscIdAsc(long caseId);

  Optional<CaseStage> findByCaseIdAndLeftAtIsNull(long caseId);
}
