package org.psptracker.outcomes.evidence;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.jspecify.annotations.Nullable;

/** Two Poisson rates compared. */
public final class RateRatios {

  /** The largest count that is taken: sums of two must stay whole numbers of 32 bits. */
  public static final int MOST_EVENTS = 1_000_000_000;

  private RateRatios() {}

  /**
   * The rate of the follow-up over the rate of the baseline.
   *
   * <p>Given their sum n, the events of the follow-up are binomial with probability θ = ρt₁ / (ρt₁
   * + t₀), where ρ is the ratio: J. Przyborowski and H. Wilenski, "Homogeneity of results in
   * testing samples from Poisson series", Biometrika 31 (1940) 313–323. Limits of θ, exact by
   * Clopper–Pearson or by mid-p (K. Rothman, S. Greenland, T. Lash, "Modern Epidemiology", 3rd ed.,
   * 2008, pp. 252–255), are turned into limits of ρ = θ/(1−θ) · t₀/t₁. Wald limits are ρ̂ · exp(±z
   * √(1/x₀ + 1/x₁)), ibid. p. 246.
   *
   * @param baseline events before, 0 to {@link #MOST_EVENTS}
   * @param baselineExposure months or person-months before, more than 0
   * @param followUp events since
   * @param followUpExposure in the same unit
   * @param confidence between 0 and 1, both excluded
   * @throws IllegalArgumentException for impossible input
   */
  public static RateRatio of(
      int baseline,
      double baselineExposure,
      int followUp,
      double followUpExposure,
      double confidence) {
    requireCount(baseline);
    requireCount(followUp);
    requireExposure(baselineExposure);
    requireExposure(followUpExposure);
    requireConfidence(confidence);
    double exposures = baselineExposure / followUpExposure;
    int events = baseline + followUp;
    double evenly = followUpExposure / (followUpExposure + baselineExposure);
    BinomialShare share = new BinomialShare(followUp, events);
    return new RateRatio(
        (double) followUp / baseline * exposures,
        odds(share.clopperPearson(confidence)).times(exposures),
        share.twoSided(evenly),
        odds(share.midP(confidence)).times(exposures),
        wald(baseline, followUp, exposures, confidence));
  }

  private static @Nullable Limits wald(
      int baseline, int followUp, double exposures, double confidence) {
    if (baseline == 0 || followUp == 0) {
      return null;
    }
    double z = new NormalDistribution().inverseCumulativeProbability((1 + confidence) / 2);
    double centre = Math.log((double) followUp / baseline * exposures);
    double half = z * Math.sqrt(1.0 / baseline + 1.0 / followUp);
    return new Limits(Math.exp(centre - half), Math.exp(centre + half));
  }

  private static Limits odds(Limits share) {
    return new Limits(odds(share.lower()), odds(share.upper()));
  }

  private static double odds(double share) {
    return share >= 1 ? Double.POSITIVE_INFINITY : share / (1 - share);
  }

  static void requireCount(int events) {
    if (events < 0 || events > MOST_EVENTS) {
      throw new IllegalArgumentException("events: " + events);
    }
  }

  static void requireExposure(double exposure) {
    if (!(exposure > 0) || Double.isInfinite(exposure)) {
      throw new IllegalArgumentException("exposure: " + exposure);
    }
  }

  static void requireConfidence(double confidence) {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("confidence: " + confidence);
    }
  }
}
