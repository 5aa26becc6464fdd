package org.psptracker.outcomes;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.psptracker.web.forms.Problems;
import org.springframework.stereotype.Component;

/** What typed counts may not say: the future, a month twice, another number for the same day. */
@Component
class CountRules {

  private final MonthlyCounts counts;

  CountRules(MonthlyCounts counts) {
    this.counts = counts;
  }

  void check(long caseId, CountsForm form, LocalDate today, Problems problems) {
    LocalDate asOf = form.asOfDate();
    if (asOf != null && asOf.isAfter(today)) {
      problems.add("asOfDate", "outcomes.error.as-of-future");
      return;
    }
    Map<MonthlyCount.Key, MonthlyCount> present = counts.present(caseId);
    Map<MonthlyCount.Key, String> seen = new HashMap<>();
    for (CountsForm.Typed typed : form.typed(today)) {
      MonthlyCount count = typed.count();
      if (count.yearMonth().atDay(1).isAfter(count.asOfDate())) {
        future(typed, asOf == null, problems);
        continue;
      }
      String before = seen.putIfAbsent(count.key(), typed.field());
      if (before != null) {
        problems.contradiction("outcomes.error.twice", typed.field(), before);
      }
      MonthlyCount said = present.get(count.key());
      if (said != null && !Objects.equals(count.count(), said.count())) {
        problems.add(typed.field(), "outcomes.error.said-before", said(said));
      }
    }
  }

  private static void future(CountsForm.Typed typed, boolean today, Problems problems) {
    if (today) {
      problems.add(typed.field(), "outcomes.error.future");
    } else {
      problems.contradiction("outcomes.error.future", typed.field(), "asOfDate");
    }
  }

  static String said(MonthlyCount said) {
    return said.count() == null ? "–" : String.valueOf(said.count());
  }

  static List<MonthlyCount> counts(CountsForm form, LocalDate today) {
    return form.typed(today).stream().map(CountsForm.Typed::count).toList();
  }
}
