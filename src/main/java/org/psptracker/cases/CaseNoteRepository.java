package org.psptracker.cases;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface CaseNoteRepository extends Repository<CaseNote, Long> {

  CaseNote save(CaseNote note);

  List<CaseNote> findByCaseIdAndAudienceInOrderByWrittenAtDescIdDesc(
      long caseId, Collection<NoteAudience> audiences);
}
