package org.psptracker.outcomes;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A calendar year of one measure in a form. An empty month was not reported; 0 is a count. */
record YearOfCounts(
    @NotNull Metric metric,
    @NotNull @Min(YearOfCounts.FIRST) @Max(YearOfCounts.LAST) Integer year,
    @Min(0) @Max(YearOfCounts.MOST) @Nullable Integer january,
    @Min(0) @Max(YearOfCounts.MOST) @Nullable Integer february,
    @Min(0) @Max(YearOfCounts.MOST) @Nullable Integer march,
    @Min(0) @Max(YearOfCounts.MOST) @Nullable Integer april,
    @Min(0) @Max(YearOfCounts.MOST) @Nullable Integer may,
    @Min(0) @Max(YearOfCounts.MOST) @Nullable Integer june,
    @Min(0) @Max(YearOfCounts.MOST) @Nullable Integer july,
    @Min(0) @Max(YearOfCounts.MOST) @Nullable Integer august,
    @Min(0) @Max(YearOfCounts.MOST) @Nullable Integer september,
    @Min(0) @Max(YearOfCounts.MOST) @Nullable Integer october,
    @Min(0) @Max(YearOfCounts.MOST) @Nullable Integer november,
    @Min(0) @Max(YearOfCounts.MOST) @Nullable Integer december) {

  static final int FIRST = 1990;
  static final int LAST = 2099;
  static final int MOST = 1_000_000;

  /** Names of the months as fields, January first. */
  static final List<String> MONTHS =
      Arrays.stream(Month.values()).map(m -> m.name().toLowerCase(Locale.ROOT)).toList();

  /** A row in which nothing is typed yet. */
  static YearOfCounts empty(Metric metric, int year) {
    return new YearOfCounts(
        metric, year, null, null, null, null, null, null, null, null, null, null, null, null);
  }

  /** The count of a month, 1 to 12; null where none is given. */
  @Nullable Integer of(int month) {
    return counts().get(month - 1);
  }

  private List<@Nullable Integer> counts() {
    return Arrays.asList(
        january, february, march, april, may, june, july, august, september, october, november,
        december);
  }
}
