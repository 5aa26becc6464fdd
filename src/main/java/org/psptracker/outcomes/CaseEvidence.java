package org.psptracker.outcomes;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.psptracker.outcomes.evidence.BeforeAfter;
import org.psptracker.outcomes.evidence.Month;
import org.springframework.stereotype.Component;

/** Computes the evidence of a case from its counts as they are known now. */
@Component
class CaseEvidence {

  /** One measure before and since the work began. */
  record Estimate(Metric metric, BeforeAfter beforeAfter) {}

  /**
   * The evidence.
   *
   * @param start month in which the work began; null while it has not
   * @param estimates of the measures that have counts, in order of the catalogue
   */
  record Evidence(@Nullable YearMonth start, List<Estimate> estimates) {}

  private final MonthlyCounts counts;
  private final WorkStart workStart;
  private final OutcomesSettings settings;

  CaseEvidence(MonthlyCounts counts, WorkStart workStart, OutcomesSettings settings) {
    this.counts = counts;
    this.workStart = workStart;
    this.settings = settings;
  }

  Evidence of(long caseId) {
    Optional<YearMonth> start = workStart.month(caseId);
    if (start.isEmpty()) {
      return new Evidence(null, List.of());
    }
    Map<Metric, List<Month>> months = new EnumMap<>(Metric.class);
    for (MonthlyCount count : counts.latest(caseId)) {
      Integer events = count.count();
      // a month that was counted before it was over would look like a fall
      if (events != null && count.isWhole()) {
        months
            .computeIfAbsent(count.metric(), metric -> new ArrayList<>())
            .add(
                new Month(
                    count.yearMonth(),
                    events,
                    count.population(),
                    count.sourceSystem().name(),
                    count.isProvisional(settings.provisionalDays())));
      }
    }
    List<Estimate> estimates = new ArrayList<>();
    months.forEach(
        (metric, reported) ->
            estimates.add(
                new Estimate(
                    metric,
                    BeforeAfter.of(
                        reported, start.get(), settings.baselineMonths(), settings.confidence()))));
    return new Evidence(start.get(), estimates);
  }
}
