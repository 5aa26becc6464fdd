package org.psptracker.outcomes.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against R 4.2.2; script and whole output are rates.R and rates.txt in the test resources. */
class RateRatiosTest {

  private static final double NONE = Double.POSITIVE_INFINITY;

  @ParameterizedTest
  @CsvSource({
    "1617,35,609,16,0.95,0.823863636363636,0.749328513629714,0.904891778485561,3.89578095852451e-05",
    "21,36,7,16,0.95,0.75,0.26933729046399,1.83137686107624,0.682493373259854",
    "48,12,36,12,0.95,0.75,0.472925235458459,1.17983190598147,0.22986440696912",
    "4310,36,1842,16,0.95,0.961600928074246,0.910050538581509,1.01576367831848,0.163007485108362",
    "41,28010,15,19017,0.95,0.53886317377135,0.277062010310069,0.994348063273411,0.0408520262865018",
    "0,36,5,12,0.95,Infinity,2.74906757194638,Infinity,0.0009765625",
    "5,36,0,12,0.95,0,0,3.27383731554764,0.3408203125",
    "0,36,0,12,0.95,NaN,0,Infinity,1",
    "1,36,1,12,0.95,3,0.0382181012509999,235.490505948789,0.4375",
    "3,1,12,1,0.9,4,1.27384126900284,16.5911187791035,0.03515625",
    "500000,36,250000,18,0.95,1,0.995206663212682,1.00481451527548,1"
  })
  void exactLimitsAndPAreThoseOfPoissonTest(
      int x0,
      double t0,
      int x1,
      double t1,
      double level,
      double estimate,
      double low,
      double high,
      double p) {
    RateRatio ratio = RateRatios.of(x0, t0, x1, t1, level);
    same(ratio.estimate(), estimate);
    same(ratio.exact().lower(), low);
    same(ratio.exact().upper(), high);
    same(ratio.p(), p);
  }

  @ParameterizedTest
  @CsvSource({
    "1617,35,609,16,0.95,0.750174179142121,0.903913820483684,0.750560162197263,0.904326295889821",
    "21,36,7,16,0.95,0.296514405655822,1.718487832012,0.318835340404551,1.76423353598844",
    "48,12,36,12,0.95,0.4837520541236,1.15497625797029,0.486843037588902,1.15540319275344",
    "41,28010,15,19017,0.95,0.2899035779158,0.960545365298705,0.298279228820666,0.973495610790629",
    "0,36,5,12,0.95,3.65602105104828,Infinity,,",
    "5,36,0,12,0.95,0,2.46169260907824,,",
    "3,1,12,1,0.9,1.43438816548769,13.3078269346448,1.38340231477168,11.5656883244703"
  })
  void midPAndWaldAreThoseOfTheirDefinitionsInR(
      int x0,
      double t0,
      int x1,
      double t1,
      double level,
      double low,
      double high,
      @Nullable Double waldLow,
      @Nullable Double waldHigh) {
    RateRatio ratio = RateRatios.of(x0, t0, x1, t1, level);
    same(ratio.midP().lower(), low, 1e-6);
    same(ratio.midP().upper(), high, 1e-6);
    if (waldLow == null || waldHigh == null) {
      assertThat(ratio.wald()).isNull();
    } else {
      Limits wald = Objects.requireNonNull(ratio.wald());
      same(wald.lower(), waldLow);
      same(wald.upper(), waldHigh);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "10,1,0.95,10,4.79538869613243,18.3903560420178,4.78744991396756,18.3914586057565",
    "137,24.19893,0.95,5.66140734321724,4.75312480484875,6.69270933417607,4.7530600058573,6.6927517169891",
    "0,12,0.95,0,0,0.307406621176161,0,0.305667652681146",
    "1,12,0.95,0.0833333333333333,0.00210981733202416,0.464303615911575,0.0010893444084587,0.463646298539605",
    "25,100,0.9,0.25,0.173821258417509,0.349160801699241,0.173816949605304,0.349140163206487",
    "100000,36,0.95,2777.77777777778,2760.58757399291,2795.04846499289,2760.58757264121,2795.04846632394"
  })
  void oneRateIsThatOfPoissonTestAndOfByar(
      int events,
      double exposure,
      double level,
      double estimate,
      double low,
      double high,
      double byarLow,
      double byarHigh) {
    Rate rate = Rates.of(events, exposure, level);
    same(rate.estimate(), estimate);
    same(rate.exact().lower(), low);
    same(rate.exact().upper(), high);
    same(rate.byar().lower(), byarLow);
    same(rate.byar().upper(), byarHigh);
  }

  @Test
  void hugeCountsAreCompared() {
    RateRatio ratio = RateRatios.of(1_000_000_000, 36, 999_000_000, 36, 0.95);
    assertThat(ratio.exact().contains(0.999)).isTrue();
    assertThat(ratio.exact().upper()).isLessThan(1);
    assertThat(ratio.p()).isLessThan(1e-6);
    assertThat(ratio.midP().upper()).isCloseTo(ratio.exact().upper(), within(1e-6));
  }

  @Test
  void impossibleInputIsRefused() {
    assertThatThrownBy(() -> RateRatios.of(-1, 1, 1, 1, 0.95)).hasMessageContaining("events");
    assertThatThrownBy(() -> RateRatios.of(1, 0, 1, 1, 0.95)).hasMessageContaining("exposure");
    assertThatThrownBy(() -> RateRatios.of(1, Double.NaN, 1, 1, 0.95))
        .hasMessageContaining("exposure");
    assertThatThrownBy(() -> RateRatios.of(1, 1, 1, 1, 1)).hasMessageContaining("confidence");
  }

  private static void same(double found, double expected) {
    same(found, expected, 1e-9);
  }

  private static void same(double found, double expected, double share) {
    if (Double.isNaN(expected)) {
      assertThat(found).isNaN();
    } else if (expected == NONE) {
      assertThat(found).isEqualTo(NONE);
    } else {
      assertThat(found).isCloseTo(expected, Offset.offset(Math.max(1e-12, share * expected)));
    }
  }
}
