package org.psptracker.staffing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** An expert's time as pages show it. */
@Component
class CalendarView {

  private static final int GROUND = 32;
  private static final double FULL = 29;
  private static final int STEP = 31;

  private final StaffingWords words;

  CalendarView(StaffingWords words) {
    this.words = words;
  }

  /** "Free now", or when the present absence ends. */
  String free(Candidate expert, LocalDate today) {
    return expert.absences().stream()
        .filter(absence -> !absence.from().isAfter(today) && !absence.until().isBefore(today))
        .max(Comparator.comparing(ExpertAbsence.Absence::until))
        .map(absence -> words.say("staffing.free.from", words.date(absence.until().plusDays(1))))
        .orElseGet(() -> words.say("staffing.free.now"));
  }

  /** Columns under a limit line. */
  List<ShortlistCard.Bar> bars(List<Bookings.Month> months, BigDecimal limit) {
    List<ShortlistCard.Bar> bars = new ArrayList<>();
    for (Bookings.Month month : months) {
      double height = Math.round(FULL * month.share(limit)) / 100.0;
      bars.add(
          new ShortlistCard.Bar(
              month
                  .month()
                  .getMonth()
                  .getDisplayName(TextStyle.NARROW_STANDALONE, LocaleContextHolder.getLocale()),
              bars.size() * STEP,
              GROUND - height,
              height));
    }
    return bars;
  }

  /** The same in words. */
  String label(List<Bookings.Month> months, BigDecimal limit) {
    return months.stream()
        .map(
            month ->
                words.say(
                    "staffing.booked.month",
                    month
                        .month()
                        .getMonth()
                        .getDisplayName(
                            TextStyle.SHORT_STANDALONE, LocaleContextHolder.getLocale()),
                    month.share(limit)))
        .collect(Collectors.joining(", "));
  }
}
