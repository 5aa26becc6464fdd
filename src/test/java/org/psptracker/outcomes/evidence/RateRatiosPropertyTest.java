package org.psptracker.outcomes.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.distribution.discrete.PoissonDistribution;

class RateRatiosPropertyTest {

  @Property(tries = 200)
  void unitsOfExposureCancel(
      @ForAll @IntRange(min = 1, max = 500) int before,
      @ForAll @IntRange(min = 1, max = 500) int since,
      @ForAll @DoubleRange(min = 0.01, max = 1000) double unit) {
    RateRatio inMonths = RateRatios.of(before, 36, since, 12, 0.95);
    RateRatio inOther = RateRatios.of(before, 36 * unit, since, 12 * unit, 0.95);
    assertThat(inOther.exact().lower() / inMonths.exact().lower()).isCloseTo(1, within(1e-6));
    assertThat(inOther.exact().upper() / inMonths.exact().upper()).isCloseTo(1, within(1e-6));
    assertThat(inOther.p()).isCloseTo(inMonths.p(), within(1e-6));
  }

  @Property(tries = 200)
  void swappingTheSidesTurnsTheRatioOver(
      @ForAll @IntRange(min = 0, max = 300) int before,
      @ForAll @IntRange(min = 1, max = 300) int since) {
    Limits there = RateRatios.of(before, 24, since, 12, 0.95).exact();
    Limits back = RateRatios.of(since, 12, before, 24, 0.95).exact();
    assertThat(back.upper() * there.lower()).isCloseTo(1, within(1e-6));
  }

  @Property(tries = 200)
  void theExactIntervalHoldsTheMidPOneAndTheEstimate(
      @ForAll @IntRange(min = 0, max = 300) int before,
      @ForAll @IntRange(min = 1, max = 300) int since) {
    RateRatio ratio = RateRatios.of(before, 36, since, 12, 0.95);
    assertThat(ratio.exact().contains(ratio.estimate())).isTrue();
    assertThat(ratio.exact().lower()).isLessThanOrEqualTo(ratio.midP().lower() * (1 + 1e-9));
    assertThat(ratio.exact().upper()).isGreaterThanOrEqualTo(ratio.midP().upper() * (1 - 1e-9));
  }

  /** 4,000 pairs of Poisson counts with a known ratio; the seed is fixed. */
  @Property(tries = 1)
  void intervalsCoverAsOftenAsTheySay() {
    Random random = new Random(20261124);
    PoissonDistribution before = new PoissonDistribution(60);
    PoissonDistribution since = new PoissonDistribution(16);
    int exact = 0;
    int midP = 0;
    int pairs = 4_000;
    for (int i = 0; i < pairs; i++) {
      int x0 = before.inverseCumulativeProbability(random.nextDouble());
      int x1 = since.inverseCumulativeProbability(random.nextDouble());
      RateRatio ratio = RateRatios.of(x0, 36, x1, 12, 0.95);
      exact += ratio.exact().contains(0.8) ? 1 : 0;
      midP += ratio.midP().contains(0.8) ? 1 : 0;
    }
    assertThat(exact / (double) pairs).isBetween(0.95, 0.985);
    assertThat(midP / (double) pairs).isBetween(0.94, 0.965);
  }
}
