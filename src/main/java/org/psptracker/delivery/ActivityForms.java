package org.psptracker.delivery;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What changes of a running plan ask for. */
final class ActivityForms {

  private ActivityForms() {}

  /**
   * @param expert person id of an expert engaged on the case; without it the lead expert
   * @param reason why the plan grows
   */
  record Add(
      @NotNull ActivityType type,
      @NotBlank @Size(max = 200) String title,
      @Nullable Long expert,
      @NotNull LocalDate plannedStart,
      @NotNull LocalDate plannedEnd,
      @NotNull @DecimalMin("0.25") @DecimalMax("2000") BigDecimal plannedHours,
      @NotBlank @Size(max = 2000) String reason) {

    /** Where a plan has goals and objectives, an added activity has none. */
    PlannedActivity planned(long lead) {
      return new PlannedActivity(
          0,
          0,
          type,
          title.strip(),
          expert == null ? lead : expert,
          plannedStart,
          plannedEnd,
          plannedHours);
    }
  }

  record Cancel(@NotBlank @Size(max = 2000) String reason) {}

  record NewDates(
      @NotNull LocalDate start,
      @NotNull LocalDate end,
      @NotBlank @Size(max = 2000) String reason) {}

  record Done(@NotNull LocalDate doneOn) {}
}
