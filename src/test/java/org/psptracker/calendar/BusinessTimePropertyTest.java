package org.psptracker.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class BusinessTimePropertyTest {

  private static final BusinessCalendar CALENDAR = Calendars.newYork();

  @Provide
  Arbitrary<Instant> moments() {
    return Arbitraries.longs()
        .between(
            Instant.parse("2014-01-01T00:00:00Z").toEpochMilli(),
            Instant.parse("2040-01-01T00:00:00Z").toEpochMilli())
        .map(Instant::ofEpochMilli);
  }

  @Property
  void measuringUndoesAdding(
      @ForAll("moments") Instant from, @ForAll @IntRange(min = -200_000, max = 200_000) int n) {
    assertThat(CALENDAR.minutesBetween(from, CALENDAR.plusMinutes(from, n))).isEqualTo(n);
  }

  @Property
  void addingUndoesMeasuring(@ForAll("moments") Instant a, @ForAll("moments") Instant b) {
    Instant from = CALENDAR.plusMinutes(a, 0);
    Instant to = CALENDAR.plusMinutes(b, 0);
    Instant reached = CALENDAR.plusMinutes(from, CALENDAR.minutesBetween(from, to));
    assertThat(CALENDAR.minutesBetween(reached, to)).isZero();
  }

  @Property
  void neverLandsOutsideBusinessTime(
      @ForAll("moments") Instant from, @ForAll @IntRange(min = -200_000, max = 200_000) int n) {
    var there = CALENDAR.plusMinutes(from, n).atZone(CALENDAR.zone());
    assertThat(CALENDAR.isBusinessDay(there.toLocalDate())).isTrue();
    assertThat(there.toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(17, 0));
  }

  @Property
  void laterStartsAndLongerTimesEndLater(
      @ForAll("moments") Instant from,
      @ForAll @IntRange(max = 10_000_000) int seconds,
      @ForAll @IntRange(max = 100_000) int n,
      @ForAll @IntRange(max = 100_000) int more) {
    assertThat(CALENDAR.plusMinutes(from.plusSeconds(seconds), n))
        .isAfterOrEqualTo(CALENDAR.plusMinutes(from, n));
    assertThat(CALENDAR.plusMinutes(from, n + more))
        .isAfterOrEqualTo(CALENDAR.plusMinutes(from, n));
  }

  @Property
  void measuringAgreesWithWalkingDayByDay(
      @ForAll("moments") Instant from, @ForAll @IntRange(max = 5_000_000) int seconds) {
    Instant to = from.plusSeconds(seconds);
    long nanos = 0;
    var zone = CALENDAR.zone();
    for (var day = from.atZone(zone).toLocalDate();
        !day.isAfter(to.atZone(zone).toLocalDate());
        day = day.plusDays(1)) {
      if (CALENDAR.isBusinessDay(day)) {
        Instant open = day.atTime(9, 0).atZone(zone).toInstant();
        Instant close = day.atTime(17, 0).atZone(zone).toInstant();
        Instant start = open.isAfter(from) ? open : from;
        Instant end = close.isBefore(to) ? close : to;
        if (end.isAfter(start)) {
          nanos += Duration.between(start, end).toNanos();
        }
      }
    }
    assertThat(CALENDAR.minutesBetween(from, to)).isEqualTo(Duration.ofNanos(nanos).toMinutes());
  }
}
