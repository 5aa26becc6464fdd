package org.psptracker.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.psptracker.calendar.BusinessCalendar;
import org.springframework.stereotype.Component;

/**
 * Days and times as people of the programme say them: weekday always, year when it is not this one.
 */
@Component
public class CaseDates {

  private final BusinessCalendar calendar;
  private final Clock clock;

  CaseDates(BusinessCalendar calendar, Clock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  /** "Fri Dec 4", "Fri Dec 4, 2025". */
  public String day(LocalDate day, Locale locale) {
    return day.format(pattern(isThisYear(day) ? "EEE MMM d" : "EEE MMM d, uuuu", locale));
  }

  /** The day of a moment in the programme's zone. */
  public String day(Instant at, Locale locale) {
    return day(zoned(at).toLocalDate(), locale);
  }

  /** "Fri Dec 4, 2026": with its year, for records. */
  public String dayWithYear(Instant at, Locale locale) {
    return zoned(at).format(pattern("EEE MMM d, uuuu", locale));
  }

  /** "Dec 4", "Dec 4, 2025": where the weekday would be too much. */
  public String shortDay(Instant at, Locale locale) {
    ZonedDateTime zoned = zoned(at);
    return zoned.format(pattern(isThisYear(zoned.toLocalDate()) ? "MMM d" : "MMM d, uuuu", locale));
  }

  /** "Thu Nov 19, 3:12 PM". */
  public String time(Instant at, Locale locale) {
    ZonedDateTime zoned = zoned(at);
    return zoned.format(
        pattern(
            isThisYear(zoned.toLocalDate()) ? "EEE MMM d, h:mm a" : "EEE MMM d, uuuu, h:mm a",
            locale));
  }

  /** "3:12 PM" today, "Thu Nov 19" before: when something was saved. */
  public String clock(Instant at, Locale locale) {
    ZonedDateTime zoned = zoned(at);
    return zoned.toLocalDate().equals(zoned(clock.instant()).toLocalDate())
        ? zoned.format(pattern("h:mm a", locale))
        : day(at, locale);
  }

  private boolean isThisYear(LocalDate day) {
    return day.getYear() == zoned(clock.instant()).getYear();
  }

  private ZonedDateTime zoned(Instant at) {
    return at.atZone(calendar.zone());
  }

  private static DateTimeFormatter pattern(String pattern, Locale locale) {
    return DateTimeFormatter.ofPattern(pattern, locale);
  }
}
