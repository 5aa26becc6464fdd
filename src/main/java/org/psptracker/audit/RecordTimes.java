package org.psptracker.audit;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.psptracker.calendar.BusinessCalendar;
import org.springframework.stereotype.Component;

/** Real times in the program's zone. */
@Component
class RecordTimes {

  private final BusinessCalendar calendar;

  RecordTimes(BusinessCalendar calendar) {
    this.calendar = calendar;
  }

  /** "Thu Nov 19, 2026, 3:12:45 PM". */
  String exact(Instant at, Locale locale) {
    return said(at, "EEE MMM d, uuuu, h:mm:ss a", locale);
  }

  /** "3:12 PM" today, "Thu Nov 19, 2026, 3:12 PM" before. */
  String brief(Instant at, Locale locale) {
    boolean today = zoned(at).toLocalDate().equals(zoned(Instant.now()).toLocalDate());
    return said(at, today ? "h:mm a" : "EEE MMM d, uuuu, h:mm a", locale);
  }

  String zone(Locale locale) {
    return calendar.zone().getDisplayName(java.time.format.TextStyle.FULL, locale);
  }

  private String said(Instant at, String pattern, Locale locale) {
    return zoned(at).format(DateTimeFormatter.ofPattern(pattern, locale));
  }

  private ZonedDateTime zoned(Instant at) {
    return at.atZone(calendar.zone());
  }
}
