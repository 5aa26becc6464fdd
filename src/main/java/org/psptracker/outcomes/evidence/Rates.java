package org.psptracker.outcomes.evidence;

import org.hipparchus.distribution.continuous.GammaDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;

/** One Poisson rate. */
public final class Rates {

  private static final double ACCURACY = 1e-13;

  private Rates() {}

  /**
   * The rate with its limits.
   *
   * <p>Exact: F. Garwood, "Fiducial limits for the Poisson distribution", Biometrika 28 (1936)
   * 437–442. Byar's approximation: N. Breslow and N. Day, "Statistical Methods in Cancer Research",
   * vol. II, IARC 1987, p. 69.
   *
   * @param events 0 to {@link RateRatios#MOST_EVENTS}
   * @param exposure in any unit, more than 0
   * @param confidence between 0 and 1, both excluded
   * @throws IllegalArgumentException for impossible input
   */
  public static Rate of(int events, double exposure, double confidence) {
    RateRatios.requireCount(events);
    RateRatios.requireExposure(exposure);
    RateRatios.requireConfidence(confidence);
    double tail = (1 - confidence) / 2;
    // chi-square with 2k degrees of freedom is twice a gamma with shape k
    double lower =
        events == 0
            ? 0
            : new GammaDistribution(events, 1, ACCURACY).inverseCumulativeProbability(tail);
    double upper =
        new GammaDistribution(events + 1.0, 1, ACCURACY).inverseCumulativeProbability(1 - tail);
    return new Rate(
        events / exposure,
        new Limits(lower, upper).times(1 / exposure),
        byar(events, confidence).times(1 / exposure));
  }

  private static Limits byar(int events, double confidence) {
    double z = new NormalDistribution().inverseCumulativeProbability((1 + confidence) / 2);
    double lower =
        events == 0 ? 0 : events * cube(1 - 1 / (9.0 * events) - z / (3 * Math.sqrt(events)));
    double next = events + 1.0;
    double upper = next * cube(1 - 1 / (9 * next) + z / (3 * Math.sqrt(next)));
    return new Limits(Math.max(0, lower), upper);
  }

  private static double cube(double value) {
    return value * value * value;
  }
}
