package org.psptracker.cases;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AttachmentRepository extends Repository<Attachment, Long> {

  Attachment saveAndFlush(Attachment attachment);

  List<Attachment> findByCaseIdAndRemovedAtIsNullOrderByAddedAtDescIdDesc(long caseId);

  Optional<Attachment> findByIdAndCaseIdAndRemovedAtIsNull(long id, long caseId);

  Optional<Attachment> findByIdAndRemovedAtIsNull(long id);

  long countByCaseIdAndRemovedAtIsNull(long caseId);
}
