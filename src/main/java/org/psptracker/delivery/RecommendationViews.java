package org.psptracker.delivery;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes recommendations readable. */
@Component
@Transactional(readOnly = true)
class RecommendationViews {

  private final Recommendations recommendations;
  private final DeliveryWords words;

  RecommendationViews(Recommendations recommendations, DeliveryWords words) {
    this.recommendations = recommendations;
    this.words = words;
  }

  /** In order of number. */
  List<RecommendationView> ofCase(long caseId) {
    return recommendations.of(caseId, any -> true).stream().map(this::view).toList();
  }

  /** By number as a form sends it. */
  Map<String, RecommendationView> byNumber(long caseId) {
    return ofCase(caseId).stream()
        .collect(Collectors.toMap(r -> Integer.toString(r.number()), Function.identity()));
  }

  private RecommendationView view(Recommendation r) {
    Long verifier = r.verifiedBy();
    return new RecommendationView(
        r.id(),
        r.number(),
        r.text(),
        r.coreArea(),
        r.stage(),
        r.rationale(),
        r.owner(),
        r.due(),
        r.answer(),
        r.answerRationale(),
        r.answeredAt(),
        r.status(),
        r.evidence(),
        verifier == null ? null : words.person(verifier),
        r.verifiedAt(),
        r.changes().stream()
            .map(
                change ->
                    new RecommendationView.Change(
                        change.status(),
                        change.at(),
                        words.person(change.personId()),
                        change.reason()))
            .toList());
  }
}
