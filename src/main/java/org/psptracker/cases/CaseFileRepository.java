package org.psptracker.cases;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface CaseFileRepository extends JpaRepository<CaseFile, Long> {

  Optional<CaseFile> findByReference(String reference);

  List<CaseFile> findByJurisdictionIdAndStageNotOrderByFiledAtDesc(
      long jurisdictionId, Stage stage);

  long countByJurisdictionIdAndStage(long jurisdictionId, Stage stage);
}
