package org.psptracker.outcomes.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BeforeAfterTest {

  private static final YearMonth START = YearMonth.of(2025, 7);

  @Test
  void theMonthInWhichWorkBeganCountsToNeitherSide() {
    List<Month> months = months(YearMonth.of(2021, 1), YearMonth.of(2026, 7), 10, null);
    BeforeAfter found = BeforeAfter.of(months, START, 36, 0.95);
    assertThat(found.baseline())
        .isEqualTo(new Window(YearMonth.of(2022, 7), YearMonth.of(2025, 6), 36, 0, 360));
    assertThat(found.followUp())
        .isEqualTo(new Window(YearMonth.of(2025, 8), YearMonth.of(2026, 7), 12, 0, 120));
    assertThat(found.expected()).isCloseTo(120, within(1e-9));
    assertThat(found.verdict()).isEqualTo(Verdict.NO_CLEAR_CHANGE);
    assertThat(found.caveats()).containsExactly(Caveat.REGRESSION_TO_THE_MEAN, Caveat.OTHER_CAUSES);
  }

  @Test
  void monthsThatWereNotReportedAreCountedAsMissingAndNotAsZero() {
    List<Month> months = months(YearMonth.of(2022, 7), YearMonth.of(2026, 7), 10, null);
    months.removeIf(m -> m.month().equals(YearMonth.of(2023, 11)));
    BeforeAfter found = BeforeAfter.of(months, START, 36, 0.95);
    Window baseline = Objects.requireNonNull(found.baseline());
    assertThat(baseline.months()).isEqualTo(35);
    assertThat(baseline.missing()).isEqualTo(1);
    assertThat(found.baselineExposure()).isEqualTo(35);
    assertThat(found.caveats()).contains(Caveat.MISSING_MONTHS);
  }

  @Test
  void exposureIsInPersonMonthsWhereThePopulationOfEveryMonthIsKnown() {
    List<Month> months = months(YearMonth.of(2022, 7), YearMonth.of(2026, 7), 10, 600_000);
    BeforeAfter found = BeforeAfter.of(months, START, 36, 0.95);
    assertThat(found.perPerson()).isTrue();
    assertThat(found.baselineExposure()).isEqualTo(36 * 600_000.0);
    months.set(3, new Month(months.get(3).month(), 10, null, "NIBRS", false));
    assertThat(BeforeAfter.of(months, START, 36, 0.95).perPerson()).isFalse();
  }

  @Test
  void everyCaveatIsToldWhereItApplies() {
    List<Month> months = new ArrayList<>();
    months.add(new Month(YearMonth.of(2025, 1), 3, null, "SRS", false));
    months.add(new Month(YearMonth.of(2025, 9), 1, null, "NIBRS", true));
    BeforeAfter found = BeforeAfter.of(months, START, 36, 0.95);
    assertThat(found.caveats()).containsExactly(Caveat.values());
    assertThat(found.verdict()).isEqualTo(Verdict.TOO_FEW);
  }

  @Test
  void withoutASideNothingIsCompared() {
    BeforeAfter before = BeforeAfter.of(months(START, START, 1, null), START, 36, 0.95);
    assertThat(before.verdict()).isEqualTo(Verdict.NO_BASELINE);
    assertThat(before.ratio()).isNull();
    BeforeAfter since =
        BeforeAfter.of(months(START.minusMonths(2), START, 1, null), START, 36, 0.95);
    assertThat(since.verdict()).isEqualTo(Verdict.NO_FOLLOW_UP);
    assertThat(since.expected()).isNull();
  }

  @Test
  void theOrderOfMonthsDoesNotMatter() {
    List<Month> months = months(YearMonth.of(2022, 7), YearMonth.of(2026, 7), 7, null);
    BeforeAfter sorted = BeforeAfter.of(List.copyOf(months), START, 36, 0.95);
    Collections.shuffle(months, new Random(7));
    assertThat(BeforeAfter.of(months, START, 36, 0.95)).isEqualTo(sorted);
  }

  @Test
  void aVerdictSaysNoMoreThanTheIntervalHolds() {
    assertThat(Verdict.of(new Limits(0.68, 0.93))).isEqualTo(Verdict.FEWER);
    assertThat(Verdict.of(new Limits(1.01, 1.9))).isEqualTo(Verdict.MORE);
    assertThat(Verdict.of(new Limits(0.91, 1.02))).isEqualTo(Verdict.NO_CLEAR_CHANGE);
    assertThat(Verdict.of(new Limits(0.68, 1.86))).isEqualTo(Verdict.NO_CLEAR_CHANGE);
    assertThat(Verdict.of(new Limits(0.47, 1.18))).isEqualTo(Verdict.TOO_FEW);
    assertThat(Verdict.of(new Limits(0, Double.POSITIVE_INFINITY))).isEqualTo(Verdict.TOO_FEW);
  }

  private static List<Month> months(
      YearMonth from, YearMonth to, int count, @Nullable Integer population) {
    List<Month> months = new ArrayList<>();
    for (YearMonth m = from; !m.isAfter(to); m = m.plusMonths(1)) {
      months.add(new Month(m, count, population, "NIBRS", false));
    }
    return months;
  }
}
