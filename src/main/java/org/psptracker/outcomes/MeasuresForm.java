package org.psptracker.outcomes;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Monthly counts as a machine sends them. */
record MeasuresForm(@NotNull @Size(min = 1, max = 20_000) List<Row> rows) {

  MeasuresForm {
    rows = rows == null ? List.of() : rows.stream().filter(Objects::nonNull).toList();
  }

  /**
   * One month of one measure.
   *
   * @param ori of the site, if given
   * @param count absent where the month was not reported; 0 is a count
   * @param cleared offences cleared in that month, which may be older ones
   * @param population people who live there
   * @param isFinal whether the agency holds the month closed; not when absent
   */
  record Row(
      @Pattern(regexp = "[A-Z0-9]{9}") @Nullable String ori,
      @NotNull @Min(YearOfCounts.FIRST) @Max(YearOfCounts.LAST) Integer year,
      @NotNull @Min(1) @Max(12) Integer month,
      @NotNull Metric metric,
      @Min(0) @Max(YearOfCounts.MOST) @Nullable Integer count,
      @Min(0) @Max(YearOfCounts.MOST) @Nullable Integer cleared,
      @Min(1) @Max(500_000_000) @Nullable Integer population,
      @NotNull SourceSystem sourceSystem,
      @NotNull LocalDate asOfDate,
      @Nullable Boolean isFinal,
      @Size(max = 500) @Nullable String notes) {

    MonthlyCount fact() {
      return new MonthlyCount(
          metric,
          year,
          month,
          count,
          cleared,
          population,
          sourceSystem,
          asOfDate,
          Boolean.TRUE.equals(isFinal),
          Texts.clean(notes));
    }
  }
}
