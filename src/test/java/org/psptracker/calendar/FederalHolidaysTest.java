package org.psptracker.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.psptracker.calendar.BusinessCalendar.Holiday;

/**
 * Against the dates that OPM publishes: opm.gov/policy-data-oversight/pay-leave/federal-holidays.
 */
class FederalHolidaysTest {

  private final BusinessCalendar calendar = Calendars.newYork();

  @ParameterizedTest
  @CsvSource({
    "2025, 01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25",
    // Independence Day 2026 is a Saturday: observed on Friday, July 3
    "2026, 01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25",
    // 2027: Juneteenth on a Saturday, Independence Day on a Sunday, Christmas on a Saturday, and
    // New Year's Day 2028 on a Saturday, observed on the last day of 2027
    "2027, 01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31"
  })
  void officialDates(int year, String days) {
    assertThat(calendar.holidaysBetween(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
        .extracting(Holiday::date)
        .containsExactlyElementsOf(
            List.of(days.split(" ")).stream()
                .map(day -> LocalDate.parse(year + "-" + day))
                .toList());
  }

  @Test
  void juneteenthCountsFrom2021() {
    assertThat(calendar.isBusinessDay(LocalDate.of(2020, 6, 19))).isTrue();
    // signed on June 17, 2021; June 19 was a Saturday
    assertThat(calendar.holidayOn(LocalDate.of(2021, 6, 18)))
        .contains("Juneteenth National Independence Day");
  }

  @Test
  void inaugurationDayIsNoProgrammeHoliday() {
    // in 2021 it fell on a Wednesday, in 2025 on Martin Luther King's Birthday
    assertThat(calendar.isBusinessDay(LocalDate.of(2021, 1, 20))).isTrue();
  }

  @Test
  void aYearMayStartWithoutItsHoliday() {
    assertThat(calendar.holidaysBetween(LocalDate.of(2028, 1, 1), LocalDate.of(2028, 1, 10)))
        .isEmpty();
    assertThat(calendar.holidayOn(LocalDate.of(2027, 12, 31))).contains("New Year’s Day");
  }
}
