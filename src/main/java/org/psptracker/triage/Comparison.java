package org.psptracker.triage;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.RequestFigures.Year;
import org.psptracker.triage.TriageSettings.NationalRate;

/**
 * A site's violent crime beside the nation's, and its own course. Rates are per 100,000 people and
 * year; only years of which all four kinds of violent crime are known count.
 */
@Embeddable
class Comparison {

  private static final BigDecimal PER = BigDecimal.valueOf(100_000);

  @Nullable Integer comparedYear;
  @Nullable BigDecimal siteRate;
  @Nullable BigDecimal nationalRate;
  @Nullable String nationalSource;

  /** Site over nation; null when there is no year for which both are known. */
  @Nullable BigDecimal rateRatio;

  /** Rate of the last full year over that of the first; null with fewer than two, or from zero. */
  @Nullable BigDecimal trend;

  @Nullable Integer trendFrom;
  @Nullable Integer trendTo;

  protected Comparison() {}

  /**
   * Compares the latest year for which the site has full counts and the nation a rate.
   *
   * @param years oldest first
   */
  static Comparison of(List<Year> years, TriageSettings settings) {
    Comparison result = new Comparison();
    List<Year> full = years.stream().filter(year -> year.violentCrimes() != null).toList();
    for (Year year : full) {
      NationalRate national = settings.nationalRate(year.year());
      if (national != null) {
        result.compare(year, national);
      }
    }
    if (full.size() >= 2) {
      result.follow(full.get(0), full.get(full.size() - 1));
    }
    return result;
  }

  private void compare(Year year, NationalRate national) {
    BigDecimal rate = rate(year);
    comparedYear = year.year();
    siteRate = rate.setScale(2, RoundingMode.HALF_UP);
    nationalRate = national.violentPer100k();
    nationalSource = national.source();
    rateRatio = ratio(rate, national.violentPer100k());
  }

  private void follow(Year first, Year last) {
    BigDecimal from = rate(first);
    if (from.signum() > 0) {
      trend = ratio(rate(last), from);
      trendFrom = first.year();
      trendTo = last.year();
    }
  }

  private static BigDecimal rate(Year year) {
    Integer crimes = year.violentCrimes();
    return BigDecimal.valueOf(crimes == null ? 0 : crimes)
        .multiply(PER)
        .divide(BigDecimal.valueOf(year.population()), MathContext.DECIMAL64);
  }

  private static BigDecimal ratio(BigDecimal a, BigDecimal b) {
    return a.divide(b, 4, RoundingMode.HALF_UP);
  }
}
