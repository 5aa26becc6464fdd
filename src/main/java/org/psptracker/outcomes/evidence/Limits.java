package org.psptracker.outcomes.evidence;

/**
 * A confidence interval of a rate or a ratio.
 *
 * @param lower 0 or more
 * @param upper infinite where the data set no bound
 */
public record Limits(double lower, double upper) {

  public boolean contains(double value) {
    return lower <= value && value <= upper;
  }

  Limits times(double factor) {
    return new Limits(lower * factor, upper * factor);
  }
}
