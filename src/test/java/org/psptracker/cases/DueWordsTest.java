package org.psptracker.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.calendar.Calendars;
import org.psptracker.cases.DueWords.State;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Deadlines in words, as every page says them. Thanksgiving of 2026 is Thursday, November 26. */
class DueWordsTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final int DAY = 8 * 60;

  private final BusinessCalendar calendar = Calendars.newYork();

  @BeforeEach
  void readsEnglish() {
    LocaleContextHolder.setLocale(Locale.US);
  }

  @AfterEach
  void readsAnything() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void twoStepsThatAreDueOnTheSameDayAreEquallyFarAway() {
    DueWords now = at("2026-11-24T12:16");
    assertThat(now.of(moment("2026-11-25T09:30"), false).words()).isEqualTo("in 1 business day");
    assertThat(now.of(moment("2026-11-25T17:00"), false).words()).isEqualTo("in 1 business day");
  }

  @Test
  void lateDaysAreBusinessDaysAfterTheDayOfTheDeadline() {
    DueWords now = at("2026-11-24T12:16");
    assertThat(now.of(moment("2026-11-23T16:00"), false).words()).isEqualTo("1 business day late");
    assertThat(now.of(moment("2026-11-20T16:00"), false).words()).isEqualTo("2 business days late");
  }

  @Test
  void theWordsOfADayDoNotChangeWithTheHour() {
    Instant due = moment("2026-11-19T15:00");
    assertThat(at("2026-11-24T09:05").of(due, false).words())
        .isEqualTo(at("2026-11-24T16:55").of(due, false).words())
        .isEqualTo("3 business days late");
  }

  @Test
  void theDayOfTheDeadlineIsTodayUntilItsHourAndLateSinceThen() {
    Instant due = moment("2026-11-24T15:00");
    assertThat(at("2026-11-24T09:05").of(due, false).words()).isEqualTo("today by 3:00 PM");
    assertThat(at("2026-11-24T16:00").of(due, false).words()).isEqualTo("late since 3:00 PM");
    assertThat(at("2026-11-24T16:00").of(due, false).state()).isEqualTo(State.LATE);
  }

  @Test
  void aWeekendAddsNoLateDay() {
    assertThat(at("2026-11-21T10:00").of(moment("2026-11-20T15:00"), false).words())
        .isEqualTo("late since Fri Nov 20");
  }

  @Test
  void holidaysAreNotCounted() {
    assertThat(at("2026-11-24T10:00").of(moment("2026-11-27T15:00"), false).words())
        .isEqualTo("in 2 business days");
  }

  @Test
  void onHoldThereIsNoDayToName() {
    DueWords.Due due = at("2026-11-24T10:00").of(moment("2026-11-27T15:00"), true);
    assertThat(due).isEqualTo(new DueWords.Due(State.PAUSED, "on hold", ""));
  }

  @Test
  void theReasonNamesEarlierRoundsSoThatTheDayAddsUp() {
    // five days allowed, three used by the round before: two days from Tuesday morning
    OpenSteps.Clock running = clock("2026-11-17T09:00", 5 * DAY, 5 * DAY + 100);
    assertThat(at("2026-11-24T10:40").why(running, moment("2026-11-18T17:00"), false))
        .containsExactly(
            "This step is given 5 business days.",
            "Earlier rounds of it used 3 business days of that.",
            "Its clock started on Tue Nov 17.",
            "So it was due on Wed Nov 18 at 5:00 PM.",
            "Weekends, federal holidays, hours outside the office and time on hold do not count.");
  }

  @Test
  void theReasonNamesTimeOnHoldAndHolidays() {
    // ran Monday, stood Tuesday and Wednesday; Thursday is Thanksgiving
    OpenSteps.Clock running = clock("2026-11-23T09:00", 3 * DAY, DAY);
    List<String> why = at("2026-11-26T10:00").why(running, moment("2026-11-30T17:00"), false);
    assertThat(why)
        .contains(
            "It stood still for 2 business days while the case was on hold.",
            "Thu Nov 26 is a federal holiday: Thanksgiving Day.",
            "So it is due on Mon Nov 30 at 5:00 PM.")
        .noneMatch(line -> line.startsWith("Earlier rounds"));
  }

  private static OpenSteps.Clock clock(String startedAt, long allowed, long used) {
    return new OpenSteps.Clock(moment(startedAt), allowed, used, null, null);
  }

  private DueWords at(String now) {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/cases");
    messages.setDefaultEncoding("UTF-8");
    messages.setAlwaysUseMessageFormat(true);
    Clock clock = Clock.fixed(moment(now), NEW_YORK);
    return new DueWords(new CaseWords(messages), new CaseDates(calendar, clock), calendar, clock);
  }

  private static Instant moment(String local) {
    return LocalDateTime.parse(local).atZone(NEW_YORK).toInstant();
  }
}
