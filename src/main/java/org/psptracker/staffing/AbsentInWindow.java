package org.psptracker.staffing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;

/**
 * An absence that takes more than so many days of the planned window rules out; a week's leave in a
 * year's work does not.
 */
final class AbsentInWindow implements HardRule {

  private final int longestDays;

  /**
   * @param longestDays calendar days of one absence inside the window that do no harm
   */
  AbsentInWindow(int longestDays) {
    this.longestDays = longestDays;
  }

  @Override
  public String id() {
    return "absent";
  }

  @Override
  public Optional<RuledOut> ruleOut(Candidate expert, Need need) {
    return expert.absences().stream()
        .filter(absence -> daysInside(absence, need) > longest(need))
        .max(Comparator.comparing(ExpertAbsence.Absence::until))
        .map(
            absence ->
                new RuledOut(
                    id(),
                    Phrase.of("staffing.rule.absent", absence.kind(), absence.from()),
                    absence.until(),
                    false));
  }

  /** In a window that is itself short, half of it is too much. */
  private long longest(Need need) {
    long window = ChronoUnit.DAYS.between(need.from(), need.until()) + 1;
    return Math.min(longestDays, window / 2);
  }

  private static long daysInside(ExpertAbsence.Absence absence, Need need) {
    LocalDate from = absence.from().isBefore(need.from()) ? need.from() : absence.from();
    LocalDate until = absence.until().isAfter(need.until()) ? need.until() : absence.until();
    return Math.max(0, ChronoUnit.DAYS.between(from, until) + 1);
  }
}
