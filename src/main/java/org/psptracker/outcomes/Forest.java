package org.psptracker.outcomes;

import org.psptracker.outcomes.evidence.RateRatio;

/**
 * A ratio and its interval on a logarithmic scale from a half to twice, 320 wide, 160 at no change.
 * What lies beyond ends in an arrow.
 *
 * @param from left end
 * @param at the estimate
 * @param to right end
 */
record Forest(double from, double at, double to, boolean lowArrow, boolean highArrow) {

  private static final double MIDDLE = 160;
  private static final double LEAST = 4;
  private static final double MOST = 316;

  static Forest of(RateRatio ratio) {
    double low = place(ratio.exact().lower());
    double high = place(ratio.exact().upper());
    double at = Double.isNaN(ratio.estimate()) ? MIDDLE : place(ratio.estimate());
    return new Forest(clip(low), clip(at), clip(high), low < LEAST, high > MOST);
  }

  /** The square of the estimate begins left of it. */
  public double square() {
    return at - 4;
  }

  private static double place(double ratio) {
    return MIDDLE + MIDDLE * Math.log(ratio) / Math.log(2);
  }

  private static double clip(double place) {
    return Math.round(Math.max(LEAST, Math.min(MOST, place)) * 10) / 10.0;
  }
}
