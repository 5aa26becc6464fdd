package org.psptracker.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.psptracker.calendar.BusinessCalendar;
import org.springframework.stereotype.Component;

/**
 * Says how far away a deadline is and why it lies there: the one place that counts, so that every
 * page says the same. Days are business days by the calendar: what is due tomorrow is due in one.
 */
@Component
public class DueWords {

  /** How a deadline stands. */
  public enum State {
    LATE,
    TODAY,
    SOON,
    AHEAD,
    PAUSED
  }

  /**
   * A deadline in words.
   *
   * @param words "2 business days late"
   * @param date "Thu Nov 19"
   */
  public record Due(State state, String words, String date) {}

  private static final int SOON_DAYS = 5;

  private final CaseWords words;
  private final CaseDates dates;
  private final BusinessCalendar calendar;
  private final Clock clock;

  DueWords(CaseWords words, CaseDates dates, BusinessCalendar calendar, Clock clock) {
    this.words = words;
    this.dates = dates;
    this.calendar = calendar;
    this.clock = clock;
  }

  public Due of(Instant dueAt, boolean paused) {
    if (paused) {
      return new Due(State.PAUSED, words.say("due.paused"), "");
    }
    Instant now = clock.instant();
    String date = dates.day(dueAt, words.locale());
    if (dueAt.isBefore(now)) {
      return new Due(State.LATE, late(dueAt, now), date);
    }
    if (day(dueAt).equals(day(now))) {
      return new Due(State.TODAY, words.say("due.today", time(dueAt)), date);
    }
    long days = businessDays(day(now), day(dueAt));
    State state = days <= SOON_DAYS ? State.SOON : State.AHEAD;
    return new Due(state, words.say("due.ahead", days), date);
  }

  private String late(Instant dueAt, Instant now) {
    if (day(dueAt).equals(day(now))) {
      return words.say("due.late.since", time(dueAt));
    }
    long days = businessDays(day(dueAt), day(now));
    return days == 0
        ? words.say("due.late.since", dates.day(dueAt, words.locale()))
        : words.say("due.late", days);
  }

  /** What is allowed, what earlier rounds and pauses did to it, and so the day. */
  public List<String> why(OpenSteps.Clock running, Instant dueAt, boolean paused) {
    Instant now = clock.instant();
    Instant startedAt = running.startedAt();
    long gone = Math.max(0, calendar.minutesBetween(startedAt, now));
    long stood = Math.max(0, gone - running.usedMinutes());
    long given = calendar.minutesBetween(startedAt, dueAt) - (paused ? 0 : stood);
    List<String> why = new ArrayList<>();
    why.add(words.say("due.why.allowed", days(running.allowedMinutes())));
    if (half(running.allowedMinutes() - given)) {
      why.add(words.say("due.why.before", days(running.allowedMinutes() - given)));
    }
    why.add(words.say("due.why.started", dates.day(startedAt, words.locale())));
    if (half(stood)) {
      why.add(words.say("due.why.stood", days(stood)));
    }
    calendar
        .holidaysBetween(day(startedAt), latest(day(startedAt), day(dueAt)))
        .forEach(
            holiday ->
                why.add(
                    words.say(
                        "due.why.holiday",
                        dates.day(holiday.date(), words.locale()),
                        holiday.name())));
    if (!paused) {
      String end = dueAt.isBefore(now) ? "due.why.was" : "due.why.is";
      why.add(words.say(end, dates.day(dueAt, words.locale()), time(dueAt)));
    }
    why.add(words.say("due.why.rule"));
    return why;
  }

  /** Whether it is so much that a reader who counts days would miss it. */
  private boolean half(long minutes) {
    return 2 * minutes >= calendar.minutesPerDay();
  }

  private String days(long minutes) {
    return words.businessDays(minutes, calendar.minutesPerDay());
  }

  /** Business days after {@code from} up to {@code to}. */
  private long businessDays(LocalDate from, LocalDate to) {
    return from.plusDays(1).datesUntil(to.plusDays(1)).filter(calendar::isBusinessDay).count();
  }

  private static LocalDate latest(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, calendar.zone());
  }

  private String time(Instant at) {
    return at.atZone(calendar.zone()).format(DateTimeFormatter.ofPattern("h:mm a", words.locale()));
  }
}
