package org.psptracker.outcomes.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Follow-up rate over baseline rate, with three intervals.
 *
 * @param estimate infinite when the baseline had no events, NaN when neither side had any
 * @param exact never too narrow, whatever the counts
 * @param p two-sided, that the rates are equal, from the exact conditional test
 * @param midP less wide than the exact one, close to its nominal coverage
 * @param wald normal approximation of the logarithm; null when a side has no events
 */
public record RateRatio(
    double estimate, Limits exact, double p, Limits midP, @Nullable Limits wald) {}
