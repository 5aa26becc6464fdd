package org.psptracker.calendar;

import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Office hours of the programme.
 *
 * @param zone where the offices are
 * @param opens local time at which business time begins on a business day
 * @param closes local time at which it ends, after {@code opens} on the same day
 */
@ConfigurationProperties("psp.calendar")
record CalendarSettings(
    @DefaultValue("America/New_York") ZoneId zone,
    @DefaultValue("09:00") LocalTime opens,
    @DefaultValue("17:00") LocalTime closes) {

  CalendarSettings {
    if (!closes.isAfter(opens)) {
      throw new IllegalArgumentException(
          "psp.calendar.closes (%s) must be after psp.calendar.opens (%s)"
              .formatted(closes, opens));
    }
    if (opens.getSecond() != 0 || closes.getSecond() != 0) {
      throw new IllegalArgumentException("psp.calendar.opens and closes must be whole minutes");
    }
  }
}
