package org.psptracker.outcomes;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What an agency said on a day of one month of one measure.
 *
 * @param count null where it says that it has none for that month; 0 is a count
 * @param cleared of these offences, or of earlier ones
 * @param asOfDate the day on which the records were read
 * @param isFinal whether the agency holds the month closed
 */
record MonthlyCount(
    Metric metric,
    int year,
    int month,
    @Nullable Integer count,
    @Nullable Integer cleared,
    @Nullable Integer population,
    SourceSystem sourceSystem,
    LocalDate asOfDate,
    boolean isFinal,
    @Nullable String notes) {

  YearMonth yearMonth() {
    return YearMonth.of(year, month);
  }

  /** Whether the month was over when it was counted. */
  boolean isWhole() {
    return asOfDate.isAfter(yearMonth().atEndOfMonth());
  }

  /** Whether records of that month were still coming in. */
  boolean isProvisional(int days) {
    return !isFinal && asOfDate.isBefore(yearMonth().atEndOfMonth().plusDays(days));
  }

  Key key() {
    return new Key(metric, year, month, sourceSystem, asOfDate);
  }

  /** What is kept only once. */
  record Key(Metric metric, int year, int month, SourceSystem sourceSystem, LocalDate asOfDate) {}
}
