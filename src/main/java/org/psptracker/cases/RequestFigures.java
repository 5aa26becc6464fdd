package org.psptracker.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What other stages may know of the request behind a case, as it stands now. */
public interface RequestFigures {

  /**
   * One whole calendar year.
   *
   * @param violentCrimes all four kinds together; null when one of them is not known
   * @param population people served
   */
  record Year(int year, @Nullable Integer violentCrimes, int population) {}

  /**
   * The figures of one request.
   *
   * @param population people served now
   * @param urgency {@code STANDARD}, {@code HIGH} or {@code URGENT}, as the site sees it
   * @param sponsorNamed whether an executive sponsor stands behind it
   * @param years oldest first, at most three, may be empty
   */
  record Figures(
      int population,
      String urgency,
      boolean sponsorNamed,
      List<CoreArea> coreAreas,
      List<String> subTopics,
      @Nullable Instant acknowledgedAt,
      List<Year> years) {}

  /** Empty for a case that was not opened by a request. */
  Optional<Figures> of(long caseId);

  /** What the site says its problem is, in its own words; empty likewise. */
  default Optional<String> problem(long caseId) {
    return Optional.empty();
  }
}
