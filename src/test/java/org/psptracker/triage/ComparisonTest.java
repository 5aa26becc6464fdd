package org.psptracker.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.RequestFigures.Year;
import org.psptracker.triage.TriageSettings.NationalRate;

class ComparisonTest {

  private static final TriageSettings NATION =
      new TriageSettings(
          List.of(
              new NationalRate(2022, new BigDecimal("377.1"), "FBI 2023"),
              new NationalRate(2023, new BigDecimal("363.8"), "FBI 2023")),
          Map.of());

  @Test
  void theLatestYearThatBothHaveIsCompared() {
    Comparison found =
        Comparison.of(
            List.of(
                new Year(2022, 556, 59_605),
                new Year(2023, 568, 59_408),
                new Year(2024, 617, 59_300)),
            NATION);
    assertThat(found.comparedYear).isEqualTo(2023);
    assertThat(found.siteRate).isEqualByComparingTo("956.10");
    assertThat(found.rateRatio).isEqualByComparingTo("2.6281");
    assertThat(found.nationalSource).isEqualTo("FBI 2023");
  }

  @Test
  void theCourseIsThatOfRatesFromTheFirstFullYearToTheLast() {
    Comparison found =
        Comparison.of(
            List.of(
                new Year(2022, 500, 50_000),
                new Year(2023, null, 50_000),
                new Year(2024, 600, 48_000)),
            NATION);
    assertThat(found.trend).isEqualByComparingTo("1.25");
    assertThat(found.trendFrom).isEqualTo(2022);
    assertThat(found.trendTo).isEqualTo(2024);
    assertThat(found.comparedYear).isEqualTo(2022);
  }

  @Test
  void aYearWithAGapIsNeverCompared() {
    Comparison found = Comparison.of(List.of(new Year(2023, null, 50_000)), NATION);
    assertThat(found.rateRatio).isNull();
    assertThat(found.trend).isNull();
  }

  @Test
  void noneIsAFigureOfItsOwn() {
    Comparison found =
        Comparison.of(List.of(new Year(2022, 0, 50_000), new Year(2023, 10, 50_000)), NATION);
    assertThat(found.rateRatio).isEqualByComparingTo("0.0550");
    assertThat(found.trend).as("nothing is a multiple of nothing").isNull();
  }

  @Test
  void withoutANationalRateNothingIsCompared() {
    TriageSettings none = new TriageSettings(List.of(), Map.of());
    Comparison found = Comparison.of(List.of(new Year(2023, 568, 59_408)), none);
    assertThat(found.rateRatio).isNull();
    assertThat(found.nationalSource).isNull();
  }
}
