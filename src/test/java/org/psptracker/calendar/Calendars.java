package org.psptracker.calendar;

import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Calendars for tests of any module. */
public final class Calendars {

  private Calendars() {}

  /** The programme's default calendar: New York, 09:00 to 17:00. */
  public static BusinessCalendar newYork() {
    return of("America/New_York", "09:00", "17:00");
  }

  static BusinessCalendar of(String zone, String opens, String closes) {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/calendar");
    messages.setDefaultEncoding("UTF-8");
    return new OfficeHours(
        new CalendarSettings(ZoneId.of(zone), LocalTime.parse(opens), LocalTime.parse(closes)),
        messages);
  }
}
