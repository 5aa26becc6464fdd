package org.psptracker.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Business time of the programme: Monday to Friday, office hours of the programme's zone, without
 * U.S. federal holidays.
 */
public interface BusinessCalendar {

  /** A federal holiday on the day on which offices are closed for it. */
  record Holiday(LocalDate date, String name) {}

  /** The moment at which {@code businessMinutes} (may be 0) of business time have passed. */
  Instant plusMinutes(Instant from, long businessMinutes);

  /** The moment at which so many business days of {@link #minutesPerDay()} have passed. */
  Instant plusDays(Instant from, long businessDays);

  /** Business minutes from {@code a} to {@code b}; negative when {@code b} is before {@code a}. */
  long minutesBetween(Instant a, Instant b);

  /** Business minutes of one full business day. */
  int minutesPerDay();

  ZoneId zone();

  boolean isBusinessDay(LocalDate day);

  /** The name of the federal holiday for which offices are closed on that day. */
  Optional<String> holidayOn(LocalDate day);

  /** Federal holidays from {@code from} to {@code to}, both included, in order. */
  List<Holiday> holidaysBetween(LocalDate from, LocalDate to);
}
