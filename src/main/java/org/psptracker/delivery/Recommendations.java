package org.psptracker.delivery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The recommendations of cases, by the number that people know them by. */
@Component
class Recommendations {

  private final RecommendationRepository recommendations;

  Recommendations(RecommendationRepository recommendations) {
    this.recommendations = recommendations;
  }

  void save(Recommendation recommendation) {
    recommendations.save(recommendation);
  }

  /** In order of number. */
  Map<Integer, Recommendation> byNumber(long caseId) {
    Map<Integer, Recommendation> found = new LinkedHashMap<>();
    recommendations.findByCaseIdOrderByNumber(caseId).forEach(r -> found.put(r.number(), r));
    return found;
  }

  /** In order of number. */
  List<Recommendation> of(long caseId, Predicate<Recommendation> which) {
    return byNumber(caseId).values().stream().filter(which).toList();
  }

  boolean any(long caseId) {
    return recommendations.existsByCaseId(caseId);
  }
}
