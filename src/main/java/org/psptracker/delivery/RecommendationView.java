package org.psptracker.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CoreArea;

/**
 * A recommendation as pages and the API show it.
 *
 * @param number within the case, from 1
 * @param answer of the site, null while it has not answered
 * @param changes each status it had, in order of time
 */
record RecommendationView(
    long id,
    int number,
    String text,
    CoreArea coreArea,
    RecommendationStage stage,
    @Nullable String rationale,
    @Nullable String owner,
    @Nullable LocalDate due,
    @Nullable RecommendationAnswer answer,
    @Nullable String answerRationale,
    @Nullable Instant answeredAt,
    RecommendationStatus status,
    @Nullable String evidence,
    @Nullable String verifier,
    @Nullable Instant verifiedAt,
    List<Change> changes) {

  record Change(RecommendationStatus status, Instant at, String by, @Nullable String reason) {}
}
