package org.psptracker.outcomes;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.psptracker.cases.Timeline;
import org.psptracker.web.forms.Problems;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.Step;
import org.psptracker.workflow.StepContext;
import org.springframework.stereotype.Component;

/**
 * The site, or an expert on its case, gives the figures from before the work. BPMN user task {@code
 * record-baseline}.
 */
@Component
class RecordBaseline implements Step<CountsForm> {

  private final MonthlyCounts counts;
  private final CountRules rules;
  private final WorkStart workStart;
  private final OutcomesSettings settings;
  private final Timeline timeline;

  RecordBaseline(
      MonthlyCounts counts,
      CountRules rules,
      WorkStart workStart,
      OutcomesSettings settings,
      Timeline timeline) {
    this.counts = counts;
    this.rules = rules;
    this.workStart = workStart;
    this.settings = settings;
    this.timeline = timeline;
  }

  @Override
  @SuppressWarnings("NullAway") // what is not filled in yet
  public CountsForm open(StepContext at) {
    YearMonth start = workStart.monthOr(at.caseId(), YearMonth.from(at.today()));
    List<YearOfCounts> rows =
        CountsForm.rows(
            settings.usualMetrics(),
            start.minusMonths(settings.baselineMonths()),
            start.minusMonths(1));
    return new CountsForm(rows, null, null, null);
  }

  @Override
  public void check(StepContext at, CountsForm form, Problems problems) {
    rules.check(at.caseId(), form, at.today(), problems);
  }

  @Override
  public Routing complete(StepContext at, CountsForm form) {
    List<MonthlyCount> given = CountRules.counts(form, at.today());
    counts.add(at.caseId(), given);
    timeline.add(at.caseId(), "baseline-recorded", given.size());
    return Routing.none();
  }

  @Override
  public Map<String, Object> view(StepContext at) {
    YearMonth start = workStart.monthOr(at.caseId(), YearMonth.from(at.today()));
    return Map.of(
        "months", YearOfCounts.MONTHS,
        "from", start.minusMonths(settings.baselineMonths()).atDay(1),
        "to", start.minusMonths(1).atDay(1),
        "uploadFor", at.caseFile().reference());
  }
}
