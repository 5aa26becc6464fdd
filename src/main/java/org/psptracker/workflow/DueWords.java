package org.psptracker.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.cases.CaseDates;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says how far away a deadline is, with its date beside it. */
@Component
class DueWords {

  /** How a deadline stands. */
  enum State {
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
  record Due(State state, String words, String date) {}

  private final BusinessCalendar calendar;
  private final CaseDates dates;
  private final MessageSource messages;
  private final Clock clock;

  DueWords(BusinessCalendar calendar, CaseDates dates, MessageSource messages, Clock clock) {
    this.calendar = calendar;
    this.dates = dates;
    this.messages = messages;
    this.clock = clock;
  }

  Due of(InboxRow row, Locale locale) {
    Instant now = clock.instant();
    String date = dates.day(row.dueAt(), locale);
    if (row.paused()) {
      return new Due(State.PAUSED, say("due.paused", locale), "");
    }
    if (row.dueAt().isBefore(now)) {
      return new Due(State.LATE, late(row.dueAt(), now, locale), date);
    }
    if (day(row.dueAt()).equals(day(now))) {
      String time =
          row.dueAt()
              .atZone(calendar.zone())
              .format(java.time.format.DateTimeFormatter.ofPattern("h:mm a", locale));
      return new Due(State.TODAY, say("due.today", locale, time), date);
    }
    long days = Math.max(1, businessDays(now, row.dueAt()));
    return new Due(days <= 5 ? State.SOON : State.AHEAD, say("due.ahead", locale, days), date);
  }

  private String late(Instant due, Instant now, Locale locale) {
    long minutes = calendar.minutesBetween(due, now);
    long days = minutes / calendar.minutesPerDay();
    long hours = Math.max(1, minutes / 60);
    return days == 0 ? say("due.late.hours", locale, hours) : say("due.late", locale, days);
  }

  private long businessDays(Instant from, Instant to) {
    return Math.round((double) calendar.minutesBetween(from, to) / calendar.minutesPerDay());
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, calendar.zone());
  }

  private String say(String key, Locale locale, Object... args) {
    return messages.getMessage(key, args, locale);
  }
}
