package org.psptracker.delivery;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    List<Recommendation> all = recommendations.of(caseId, any -> true);
    Names names = words.names(all.stream().flatMap(RecommendationViews::people));
    return all.stream().map(recommendation -> view(recommendation, names)).toList();
  }

  /** By number as a form sends it. */
  Map<String, RecommendationView> byNumber(long caseId) {
    return ofCase(caseId).stream()
        .collect(Collectors.toMap(r -> Integer.toString(r.number()), Function.identity()));
  }

  private static Stream<Long> people(Recommendation r) {
    Stream<Long> changers = r.changes().stream().map(RecommendationChange::personId);
    return Stream.concat(Stream.ofNullable(r.verifiedBy()), changers);
  }

  private static RecommendationView view(Recommendation r, Names names) {
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
        verifier == null ? null : names.of(verifier),
        r.verifiedAt(),
        r.changes().stream()
            .map(
                change ->
                    new RecommendationView.Change(
                        change.status(), change.at(), names.of(change.personId()), change.reason()))
            .toList());
  }
}
