package org.psptracker.outcomes;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface SurveyAnswerRepository extends JpaRepository<SurveyAnswer, Long> {

  List<SurveyAnswer> findByCaseIdOrderById(long caseId);
}
