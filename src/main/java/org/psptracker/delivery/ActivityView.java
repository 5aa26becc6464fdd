package org.psptracker.delivery;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CoreArea;

/**
 * An activity as pages and the API show it.
 *
 * @param number within the case, from 1
 * @param addedReason why it was added to a running plan; null for what the plan held
 * @param report null until there is one
 */
record ActivityView(
    long id,
    int number,
    ActivityType type,
    String title,
    PersonView expert,
    LocalDate plannedStart,
    LocalDate plannedEnd,
    BigDecimal plannedHours,
    ActivityStatus status,
    @Nullable String addedReason,
    @Nullable String cancelReason,
    @Nullable ReportView report,
    List<CoreArea> topics,
    List<Participants> participants,
    List<NextStep> nextSteps,
    List<Reschedule> reschedules,
    List<DecisionView> decisions) {

  record PersonView(long id, String name) {}

  record ReportView(
      LocalDate startedOn,
      @Nullable LocalTime startTime,
      LocalDate endedOn,
      @Nullable LocalTime endTime,
      SiteTimeZone timeZone,
      ActivityMode mode,
      BigDecimal hoursPreparation,
      BigDecimal hoursDelivery,
      BigDecimal hoursTravel,
      BigDecimal hours,
      int people,
      String summary,
      PersonView reportedBy,
      Instant reportedAt) {}

  record DecisionView(
      ActivityStatus became, boolean bySite, String by, Instant at, @Nullable String comment) {}
}
