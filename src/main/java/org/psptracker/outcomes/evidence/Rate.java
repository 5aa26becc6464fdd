package org.psptracker.outcomes.evidence;

/**
 * Events per unit of exposure, with two intervals.
 *
 * @param exact by quantiles of chi-square
 * @param byar close to the exact one, by hand
 */
public record Rate(double estimate, Limits exact, Limits byar) {}
