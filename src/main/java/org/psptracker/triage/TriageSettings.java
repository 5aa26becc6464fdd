package org.psptracker.triage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.Intensity;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the programme sets for triage.
 *
 * @param nationalRates national violent crime by year; none set means that nothing is compared
 * @param positions what is proposed for the lead expert's place, by intensity
 */
@ConfigurationProperties("psp")
record TriageSettings(
    @DefaultValue List<NationalRate> nationalRates, @DefaultValue Map<Intensity, Plan> positions) {

  /**
   * A published national rate.
   *
   * @param violentPer100k violent crimes known per 100,000 people
   * @param source where it was published, shown beside every comparison
   */
  record NationalRate(int year, BigDecimal violentPer100k, String source) {}

  /** Planned work of a lead expert. */
  record Plan(BigDecimal hoursPerWeek, int months) {}

  private static final Plan USUAL = new Plan(new BigDecimal("4"), 12);

  @Nullable NationalRate nationalRate(int year) {
    return nationalRates.stream().filter(rate -> rate.year() == year).findFirst().orElse(null);
  }

  Plan plan(Intensity intensity) {
    return positions.getOrDefault(intensity, USUAL);
  }
}
