package org.psptracker.outcomes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.psptracker.outcomes.evidence.BeforeAfter;
import org.psptracker.outcomes.evidence.RateRatio;
import org.psptracker.outcomes.evidence.Window;

/**
 * Evidence as a page shows it.
 *
 * @param caveats of all measures together
 */
record EvidenceView(List<Row> rows, List<Care> caveats) {

  /** What to read with care, and why. */
  record Care(String title, String text) {}

  /** One measure; ratio, interval and forest are null where nothing can be compared. */
  record Row(
      String metric,
      String sentence,
      String verdict,
      @Nullable Long before,
      String beforeMonths,
      @Nullable Long since,
      String sinceMonths,
      @Nullable String ratio,
      @Nullable String interval,
      @Nullable Forest forest) {}

  static EvidenceView of(CaseEvidence.Evidence evidence, EvidenceWords words) {
    return new EvidenceView(
        evidence.estimates().stream().map(estimate -> row(estimate, words)).toList(),
        evidence.estimates().stream()
            .flatMap(estimate -> estimate.beforeAfter().caveats().stream())
            .distinct()
            .sorted()
            .map(caveat -> new Care(words.caveatTitle(caveat), words.caveat(caveat)))
            .toList());
  }

  private static Row row(CaseEvidence.Estimate estimate, EvidenceWords words) {
    BeforeAfter found = estimate.beforeAfter();
    Window before = found.baseline();
    Window since = found.followUp();
    RateRatio ratio = found.ratio();
    return new Row(
        words.metric(estimate.metric()),
        words.sentence(estimate),
        words.verdict(found.verdict()),
        before == null ? null : before.events(),
        before == null ? "" : words.months(before.months()),
        since == null ? null : since.events(),
        since == null ? "" : words.months(since.months()),
        ratio == null ? null : words.number(ratio.estimate()),
        ratio == null ? null : words.interval(ratio.exact()),
        ratio == null ? null : Forest.of(ratio));
  }
}
