package org.psptracker.outcomes.evidence;

import java.time.YearMonth;
import java.util.List;

/**
 * One side of a comparison.
 *
 * @param from first month looked at
 * @param to last month looked at
 * @param months reported within
 * @param missing months within that were not reported
 * @param events in the reported months
 */
public record Window(YearMonth from, YearMonth to, int months, int missing, long events) {

  static Window of(YearMonth from, YearMonth to, List<Month> reported) {
    int all = (int) from.until(to.plusMonths(1), java.time.temporal.ChronoUnit.MONTHS);
    return new Window(
        from,
        to,
        reported.size(),
        all - reported.size(),
        reported.stream().mapToLong(Month::count).sum());
  }
}
