package org.psptracker.outcomes;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface WaveRepository extends JpaRepository<Wave, Long> {

  List<Wave> findByCaseIdOrderByNumber(long caseId);
}
