package org.psptracker.staffing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.AgencyType;
import org.psptracker.cases.CoreArea;

/**
 * All that rules and score may know of an expert. Nothing protected is among it.
 *
 * @param siteCases references of other cases of the same site on which the expert is or was
 * @param asked earlier offers of the very position, in order
 * @param otherPlace what the expert is on the same case already, if anything
 */
record Candidate(
    long expertId,
    boolean active,
    Map<CoreArea, SkillLevel> skills,
    Set<String> subTopics,
    Set<AgencyType> agencyTypes,
    String homeState,
    int maxOpenEngagements,
    BigDecimal hoursPerWeek,
    @Nullable LocalDate contractEnd,
    List<ExpertAbsence.Absence> absences,
    List<ExpertConflict.Conflict> conflicts,
    Load load,
    List<String> siteCases,
    List<Asked> asked,
    @Nullable OtherPlace otherPlace) {

  /**
   * Present work of an expert.
   *
   * @param engagements running ones
   * @param offers offers of other positions that wait for an answer
   * @param hoursPerWeek planned hours a week of the running engagements
   */
  record Load(int engagements, int offers, BigDecimal hoursPerWeek) {

    static final Load NONE = new Load(0, 0, BigDecimal.ZERO);

    /** Cases that count against the limit. */
    int cases() {
      return engagements + offers;
    }
  }

  /**
   * An earlier offer of the position.
   *
   * @param on day of the answer, or of the offer where there is none
   * @param left whether the expert had taken the place and left it
   */
  record Asked(OfferStatus status, LocalDate on, @Nullable String reason, boolean left) {}

  /** A place on the same case. */
  enum OtherPlace {
    ENGAGED,
    OFFERED
  }
}
