package org.psptracker.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Business days of one year as a cumulative table, so that counting never loops over days. */
final class BusinessYear {

  private final int year;
  private final Map<LocalDate, String> holidays;

  /** {@code before[i]}: business days of the year before its day number {@code i} (1 = Jan 1). */
  private final short[] before;

  /** Day numbers of the business days in order. */
  private final short[] days;

  BusinessYear(int year, Map<LocalDate, String> holidays) {
    this.year = year;
    this.holidays = holidays;
    int length = LocalDate.of(year, 1, 1).lengthOfYear();
    before = new short[length + 2];
    short[] found = new short[length];
    short count = 0;
    LocalDate day = LocalDate.of(year, 1, 1);
    for (short number = 1; number <= length; number++, day = day.plusDays(1)) {
      before[number] = count;
      if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !holidays.containsKey(day)) {
        found[count++] = number;
      }
    }
    before[length + 1] = count;
    days = Arrays.copyOf(found, count);
  }

  /** Business days of the year before {@code day}, which is in this year. */
  int before(LocalDate day) {
    return before[day.getDayOfYear()];
  }

  int count() {
    return days.length;
  }

  boolean isBusinessDay(LocalDate day) {
    int number = day.getDayOfYear();
    return before[number + 1] > before[number];
  }

  /** The business day with that index, counted from 0. */
  LocalDate day(int index) {
    return LocalDate.ofYearDay(year, days[index]);
  }

  @Nullable String holiday(LocalDate day) {
    return holidays.get(day);
  }

  Map<LocalDate, String> holidays() {
    return holidays;
  }
}
