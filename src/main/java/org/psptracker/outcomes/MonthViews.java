package org.psptracker.outcomes;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseDates;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Counts month by month with what was known when, as a page shows them. */
@Component
class MonthViews {

  /** One measure, newest month first. */
  record Measure(String label, String span, List<Row> rows) {}

  /**
   * One month.
   *
   * @param count null when not reported
   * @param asOf day on which it was read; empty when not reported
   * @param earlier what was said before: "41 as of Nov 12"
   * @param state final, provisional, not whole or not reported
   */
  record Row(
      String month,
      @Nullable Integer count,
      String source,
      String asOf,
      List<String> earlier,
      String state) {}

  private final MonthlyCounts counts;
  private final EvidenceWords words;
  private final OutcomesSettings settings;
  private final CaseDates dates;

  MonthViews(
      MonthlyCounts counts, EvidenceWords words, OutcomesSettings settings, CaseDates dates) {
    this.counts = counts;
    this.words = words;
    this.settings = settings;
    this.dates = dates;
  }

  List<Measure> of(long caseId) {
    Map<Metric, List<MonthlyCount>> byMetric =
        counts.all(caseId).stream()
            .collect(
                Collectors.groupingBy(MonthlyCount::metric, TreeMap::new, Collectors.toList()));
    return byMetric.entrySet().stream().map(e -> measure(e.getKey(), e.getValue())).toList();
  }

  private Measure measure(Metric metric, List<MonthlyCount> said) {
    TreeMap<YearMonth, List<MonthlyCount>> byMonth =
        said.stream()
            .collect(
                Collectors.groupingBy(MonthlyCount::yearMonth, TreeMap::new, Collectors.toList()));
    List<Row> rows = new ArrayList<>();
    // months between the first and the last are shown too: a gap is something to see
    for (YearMonth m = byMonth.lastKey(); !m.isBefore(byMonth.firstKey()); m = m.minusMonths(1)) {
      List<MonthlyCount> vintages = byMonth.get(m);
      rows.add(
          vintages == null
              ? new Row(name(m), null, "", "", List.of(), words.say("outcomes.state.missing"))
              : row(m, vintages));
    }
    String span =
        words.say("outcomes.measure.span", name(byMonth.firstKey()), name(byMonth.lastKey()));
    return new Measure(words.metric(metric), span, rows);
  }

  private Row row(YearMonth month, List<MonthlyCount> vintages) {
    MonthlyCount newest = vintages.get(vintages.size() - 1);
    List<String> earlier =
        vintages.subList(0, vintages.size() - 1).stream()
            .map(one -> words.say("outcomes.vintage", CountRules.said(one), day(one)))
            .toList();
    return new Row(
        name(month),
        newest.count(),
        words.say("SourceSystem." + newest.sourceSystem() + ".short"),
        day(newest),
        earlier,
        words.say("outcomes.state." + state(newest)));
  }

  private String state(MonthlyCount count) {
    if (count.count() == null) {
      return "missing";
    } else if (!count.isWhole()) {
      return "partial";
    }
    return count.isProvisional(settings.provisionalDays()) ? "provisional" : "final";
  }

  private String day(MonthlyCount count) {
    return dates.day(count.asOfDate(), locale());
  }

  private static String name(YearMonth month) {
    return month.format(DateTimeFormatter.ofPattern("MMM uuuu", locale()));
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
