package org.psptracker.outcomes;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface NoResponseRepository extends JpaRepository<NoResponse, Long> {

  List<NoResponse> findByCaseIdOrderById(long caseId);
}
