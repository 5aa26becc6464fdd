package org.psptracker.cases;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TimelineEntryRepository extends Repository<TimelineEntry, Long> {

  TimelineEntry save(TimelineEntry entry);

  long countByCaseId(long caseId);

  List<TimelineEntry> findByCaseIdOrderByAtDescIdDesc(long caseId, Limit limit);

  @Query(
      """
      from TimelineEntry e
      where e.caseId = :caseId and (e.at < :at or (e.at = :at and e.id < :id))
      order by e.at desc, e.id desc
      """)
  List<TimelineEntry> before(long caseId, Instant at, long id, Limit limit);
}
