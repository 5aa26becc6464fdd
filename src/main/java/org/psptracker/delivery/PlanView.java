package org.psptracker.delivery;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version of a plan as pages show it. */
record PlanView(
    int number,
    PlanStatus status,
    String draftedBy,
    Instant submittedAt,
    List<Goal> goals,
    BigDecimal plannedHours,
    List<Decision> decisions,
    List<String> changes) {

  record Goal(
      int number, String title, List<SuccessMeasure> measures, List<Objective> objectives) {}

  record Objective(String text, List<Row> activities, List<PlannedDeliverable> deliverables) {}

  /**
   * @param number place within the plan, from 1
   */
  record Row(
      int number,
      ActivityType type,
      String title,
      String expert,
      String when,
      BigDecimal plannedHours) {}

  record Decision(
      PlanStatus became, String by, Instant at, LocalDate day, @Nullable String comment) {}
}
