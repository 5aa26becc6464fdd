package org.psptracker.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ActivityRepository extends JpaRepository<Activity, Long> {

  List<Activity> findByCaseIdOrderByNumber(long caseId);

  Optional<Activity> findByCaseIdAndId(long caseId, long id);

  Optional<Activity> findFirstByCaseIdOrderByNumberDesc(long caseId);

  List<Activity> findByCaseIdAndStatusInOrderByNumber(
      long caseId, Collection<ActivityStatus> statuses);

  boolean existsByCaseId(long caseId);
}
