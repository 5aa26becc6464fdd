package org.psptracker.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeHoursTest {

  private final BusinessCalendar calendar = Calendars.newYork();

  @ParameterizedTest
  @CsvSource({
    // from, minutes, to
    "2026-11-23T09:00, 480, 2026-11-23T17:00",
    "2026-11-23T09:00, 481, 2026-11-24T09:01",
    "2026-11-23T08:00, 60, 2026-11-23T10:00",
    "2026-11-20T16:30, 60, 2026-11-23T09:30", // over a weekend
    "2026-11-25T16:00, 120, 2026-11-27T10:00", // over Thanksgiving
    "2026-12-31T16:00, 120, 2027-01-04T10:00", // over New Year's Day and a weekend
    "2027-12-30T16:00, 120, 2028-01-03T10:00", // New Year's Day observed on Friday, Dec 31
    "2026-03-06T16:00, 120, 2026-03-09T10:00", // clocks go forward on Sunday, Mar 8
    "2026-10-30T16:00, 120, 2026-11-02T10:00", // and back on Sunday, Nov 1
    "2026-11-21T12:00, 0, 2026-11-23T09:00", // Saturday: next opening
    "2026-11-20T17:00, 0, 2026-11-20T17:00",
    "2026-11-20T17:01, 0, 2026-11-23T09:00",
    "2026-11-23T09:00, -480, 2026-11-20T09:00",
    "2026-11-23T17:00, -480, 2026-11-23T09:00",
    "2026-11-22T12:00, -60, 2026-11-20T16:00"
  })
  void addsOfficeHours(LocalDateTime from, long minutes, LocalDateTime to) {
    assertThat(calendar.plusMinutes(instant(from), minutes)).isEqualTo(instant(to));
  }

  @Test
  void daysAreWholeBusinessDays() {
    assertThat(calendar.plusDays(instant("2026-11-24T10:15"), 2))
        .isEqualTo(instant("2026-11-27T10:15"));
    assertThat(calendar.minutesPerDay()).isEqualTo(480);
  }

  @Test
  void measuresInRealTimeOverAChangeOfClocks() {
    Instant friday = instant("2026-03-06T09:00");
    Instant monday = instant("2026-03-09T17:00");
    assertThat(Duration.between(friday, monday)).hasHours(79);
    assertThat(calendar.minutesBetween(friday, monday)).isEqualTo(960);
    assertThat(calendar.minutesBetween(monday, friday)).isEqualTo(-960);
  }

  @Test
  void roundsTowardsZero() {
    Instant open = instant("2026-11-23T09:00");
    assertThat(calendar.minutesBetween(open, open.plusSeconds(119))).isEqualTo(1);
    assertThat(calendar.minutesBetween(open.plusSeconds(119), open)).isEqualTo(-1);
  }

  @Test
  void keepsTheLengthOfADayWhenClocksChangeWithinIt() {
    // Cairo's clocks went forward on Friday, Apr 26, 2024 at midnight, within these long hours
    BusinessCalendar cairo = Calendars.of("Africa/Cairo", "00:00", "23:00");
    Instant from = ZonedDateTime.of(2024, 4, 25, 0, 0, 0, 0, cairo.zone()).toInstant();
    Instant to = cairo.plusDays(from, 3);
    assertThat(cairo.minutesBetween(from, to)).isEqualTo(3L * cairo.minutesPerDay());
  }

  @Test
  void refusesYearsThatNoDatabaseHolds() {
    assertThatThrownBy(() -> calendar.minutesBetween(Instant.EPOCH, Instant.MAX))
        .isInstanceOf(DateTimeException.class);
  }

  private Instant instant(String local) {
    return instant(LocalDateTime.parse(local));
  }

  private Instant instant(LocalDateTime local) {
    return local.atZone(calendar.zone()).toInstant();
  }
}
