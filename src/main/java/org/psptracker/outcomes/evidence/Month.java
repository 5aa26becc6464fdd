package org.psptracker.outcomes.evidence;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The count of one whole month, as it is known.
 *
 * @param population people who live there, null when not known
 * @param source system that counted
 * @param provisional whether the count may still change
 */
public record Month(
    YearMonth month, int count, @Nullable Integer population, String source, boolean provisional) {}
