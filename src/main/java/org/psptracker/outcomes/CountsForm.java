package org.psptracker.outcomes;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Monthly counts as they are typed: a row for each measure and year.
 *
 * @param asOfDate day on which the records were read; today when absent
 */
record CountsForm(
    @NotNull @Size(min = 1, max = 80) List<YearOfCounts> years,
    @NotNull SourceSystem sourceSystem,
    @Nullable LocalDate asOfDate,
    @Size(max = 500) @Nullable String notes) {

  CountsForm {
    years = years == null ? List.of() : years.stream().filter(Objects::nonNull).toList();
  }

  /** A count and the field in which it was typed. */
  record Typed(String field, MonthlyCount count) {}

  /** Every month that has a count. */
  List<Typed> typed(LocalDate today) {
    LocalDate asOf = asOfDate == null ? today : asOfDate;
    List<Typed> typed = new ArrayList<>();
    for (int i = 0; i < years.size(); i++) {
      YearOfCounts row = years.get(i);
      for (int month = 1; month <= 12; month++) {
        Integer count = row.of(month);
        if (count != null) {
          String field = "years[" + i + "]." + YearOfCounts.MONTHS.get(month - 1);
          typed.add(
              new Typed(
                  field,
                  new MonthlyCount(
                      row.metric(),
                      row.year(),
                      month,
                      count,
                      null,
                      null,
                      sourceSystem,
                      asOf,
                      false,
                      Texts.clean(notes))));
        }
      }
    }
    return typed;
  }

  /** Empty rows for these measures in the years of these months, measure by measure. */
  static List<YearOfCounts> rows(List<Metric> metrics, YearMonth from, YearMonth to) {
    List<YearOfCounts> rows = new ArrayList<>();
    for (Metric metric : metrics) {
      for (int year = from.getYear(); year <= Math.max(from.getYear(), to.getYear()); year++) {
        rows.add(YearOfCounts.empty(metric, year));
      }
    }
    return rows;
  }
}
