package org.psptracker.outcomes.evidence;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A site before and since the work began, plainly. The month in which it began counts to neither
 * side.
 *
 * @param baseline null when no month before was reported
 * @param followUp null when no month since was reported
 * @param perPerson whether exposure is in person-months; in months otherwise
 * @param baselineExposure months or person-months; 0 when there are none
 * @param expected events since, had the rate stayed as before; null without both sides
 * @param ratio null without both sides
 * @param caveats in the order in which they are told
 */
public record BeforeAfter(
    @Nullable Window baseline,
    @Nullable Window followUp,
    boolean perPerson,
    double baselineExposure,
    double followUpExposure,
    @Nullable Double expected,
    @Nullable RateRatio ratio,
    Verdict verdict,
    Set<Caveat> caveats) {

  private static final int FULL_BASELINE = 36;
  private static final int FULL_FOLLOW_UP = 12;
  private static final int FEW_EVENTS = 20;

  /**
   * Compares.
   *
   * @param months reported ones, each once, in any order; others than those of the windows may be
   *     among them
   * @param start month in which the work began
   * @param baselineMonths how many months before it are looked at
   */
  public static BeforeAfter of(
      List<Month> months, YearMonth start, int baselineMonths, double confidence) {
    YearMonth from = start.minusMonths(baselineMonths);
    List<Month> before =
        months.stream()
            .filter(m -> m.month().isBefore(start) && !m.month().isBefore(from))
            .sorted(Comparator.comparing(Month::month))
            .toList();
    List<Month> since =
        months.stream()
            .filter(m -> m.month().isAfter(start))
            .sorted(Comparator.comparing(Month::month))
            .toList();
    boolean perPerson =
        before.stream().allMatch(m -> m.population() != null)
            && since.stream().allMatch(m -> m.population() != null)
            && !(before.isEmpty() || since.isEmpty());
    Window baseline =
        before.isEmpty() ? null : Window.of(before.get(0).month(), start.minusMonths(1), before);
    Window followUp =
        since.isEmpty()
            ? null
            : Window.of(start.plusMonths(1), since.get(since.size() - 1).month(), since);
    double exposureBefore = exposure(before, perPerson);
    double exposureSince = exposure(since, perPerson);
    if (baseline == null || followUp == null) {
      Verdict verdict = baseline == null ? Verdict.NO_BASELINE : Verdict.NO_FOLLOW_UP;
      Set<Caveat> none = EnumSet.noneOf(Caveat.class);
      return new BeforeAfter(
          baseline, followUp, perPerson, exposureBefore, exposureSince, null, null, verdict, none);
    }
    RateRatio ratio =
        RateRatios.of(
            Math.toIntExact(baseline.events()),
            exposureBefore,
            Math.toIntExact(followUp.events()),
            exposureSince,
            confidence);
    return new BeforeAfter(
        baseline,
        followUp,
        perPerson,
        exposureBefore,
        exposureSince,
        baseline.events() / exposureBefore * exposureSince,
        ratio,
        Verdict.of(ratio.exact()),
        caveats(baseline, followUp, before, since));
  }

  private static double exposure(List<Month> months, boolean perPerson) {
    double exposure = 0;
    for (Month month : months) {
      Integer population = month.population();
      exposure += perPerson && population != null ? population : 1;
    }
    return exposure;
  }

  private static Set<Caveat> caveats(
      Window baseline, Window followUp, List<Month> before, List<Month> since) {
    Set<Caveat> caveats = EnumSet.of(Caveat.REGRESSION_TO_THE_MEAN, Caveat.OTHER_CAUSES);
    if (before.stream().anyMatch(Month::provisional)
        || since.stream().anyMatch(Month::provisional)) {
      caveats.add(Caveat.PROVISIONAL_MONTHS);
    }
    long sources =
        java.util.stream.Stream.concat(before.stream(), since.stream())
            .map(Month::source)
            .distinct()
            .count();
    if (sources > 1) {
      caveats.add(Caveat.SOURCE_SWITCH);
    }
    if (baseline.months() < FULL_BASELINE || followUp.months() < FULL_FOLLOW_UP) {
      caveats.add(Caveat.SHORT_SERIES);
    }
    if (baseline.missing() > 0 || followUp.missing() > 0) {
      caveats.add(Caveat.MISSING_MONTHS);
    }
    if (baseline.events() < FEW_EVENTS || followUp.events() < FEW_EVENTS) {
      caveats.add(Caveat.SMALL_NUMBERS);
    }
    return caveats;
  }
}
