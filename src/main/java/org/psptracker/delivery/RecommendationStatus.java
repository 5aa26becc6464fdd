package org.psptracker.delivery;

import java.util.EnumSet;
import java.util.Set;

/**
 * What became of a recommendation. What the site reports is not verified: only a coordinator, on
 * looking, makes {@link #REPORTED_IMPLEMENTED} into {@link #VERIFIED_IMPLEMENTED}.
 */
enum RecommendationStatus {
  NOT_STARTED,
  IN_PROGRESS,
  REPORTED_IMPLEMENTED,
  PARTIALLY_IMPLEMENTED,
  VERIFIED_IMPLEMENTED,
  DECLINED,
  SUPERSEDED;

  /** Whether something is still expected of the site. */
  boolean isOpen() {
    return this != VERIFIED_IMPLEMENTED && this != DECLINED && this != SUPERSEDED;
  }

  /** Whether the site may report {@code next}; the same again is news too. */
  boolean siteMayReport(RecommendationStatus next) {
    return isOpen()
        && EnumSet.of(
                NOT_STARTED, IN_PROGRESS, PARTIALLY_IMPLEMENTED, REPORTED_IMPLEMENTED, DECLINED)
            .contains(next);
  }

  /** Whether the coordinator may find {@code next} on looking at what was reported. */
  boolean verifierMayFind(RecommendationStatus next) {
    Set<RecommendationStatus> found =
        switch (this) {
          case REPORTED_IMPLEMENTED ->
              EnumSet.of(VERIFIED_IMPLEMENTED, PARTIALLY_IMPLEMENTED, REPORTED_IMPLEMENTED);
          default -> EnumSet.noneOf(RecommendationStatus.class);
        };
    return found.contains(next);
  }
}
