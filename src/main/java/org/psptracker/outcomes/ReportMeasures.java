package org.psptracker.outcomes;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.Timeline;
import org.psptracker.web.forms.Problems;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.Step;
import org.psptracker.workflow.StepContext;
import org.springframework.stereotype.Component;

/**
 * The site gives the counts of the months since it last did, in each wave. BPMN user task {@code
 * report-measures}.
 */
@Component
class ReportMeasures implements Step<CountsForm> {

  private final MonthlyCounts counts;
  private final CountRules rules;
  private final WorkStart workStart;
  private final Waves waves;
  private final OutcomesSettings settings;
  private final Timeline timeline;

  ReportMeasures(
      MonthlyCounts counts,
      CountRules rules,
      WorkStart workStart,
      Waves waves,
      OutcomesSettings settings,
      Timeline timeline) {
    this.counts = counts;
    this.rules = rules;
    this.workStart = workStart;
    this.waves = waves;
    this.settings = settings;
    this.timeline = timeline;
  }

  @Override
  @SuppressWarnings("NullAway") // what is not filled in yet
  public CountsForm open(StepContext at) {
    List<MonthlyCount> known = counts.latest(at.caseId());
    List<Metric> metrics = known.stream().map(MonthlyCount::metric).distinct().toList();
    YearMonth to = YearMonth.from(at.today()).minusMonths(1);
    YearMonth from = firstAsked(at, known);
    List<Metric> asked = metrics.isEmpty() ? settings.usualMetrics() : metrics;
    return new CountsForm(
        CountsForm.rows(asked, from.isAfter(to) ? to : from, to), null, null, null);
  }

  /** The month after the last one reported, or that in which the work began. */
  private YearMonth firstAsked(StepContext at, List<MonthlyCount> known) {
    YearMonth start = workStart.monthOr(at.caseId(), YearMonth.from(at.today()));
    return known.stream()
        .filter(MonthlyCount::isWhole)
        .map(MonthlyCount::yearMonth)
        .max(YearMonth::compareTo)
        .map(last -> last.plusMonths(1))
        .filter(next -> next.isAfter(start))
        .orElse(start);
  }

  @Override
  public void check(StepContext at, CountsForm form, Problems problems) {
    rules.check(at.caseId(), form, at.today(), problems);
  }

  @Override
  public Routing complete(StepContext at, CountsForm form) {
    List<MonthlyCount> given = CountRules.counts(form, at.today());
    counts.add(at.caseId(), given);
    timeline.add(at.caseId(), "measures-reported", given.size(), waves.label(at.about()));
    return Routing.none();
  }

  @Override
  public String about() {
    return Waves.VARIABLE;
  }

  @Override
  public @Nullable String topic(StepContext at) {
    return waves.label(at.about());
  }

  @Override
  public Map<String, Object> view(StepContext at) {
    List<MonthlyCount> known = counts.latest(at.caseId());
    return Map.of(
        "months", YearOfCounts.MONTHS,
        "from", firstAsked(at, known).atDay(1),
        "to", YearMonth.from(at.today()).minusMonths(1).atDay(1),
        "uploadFor", at.caseFile().reference());
  }
}
