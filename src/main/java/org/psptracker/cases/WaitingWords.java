package org.psptracker.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.calendar.BusinessCalendar.Holiday;
import org.psptracker.cases.OpenSteps.WaitingFor;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Says who must do what until when, how far off that is, and why. */
@Component
class WaitingWords {

  private final CaseWords words;
  private final CaseDates dates;
  private final BusinessCalendar calendar;
  private final Clock clock;
  private final DueWords due;

  WaitingWords(
      CaseWords words, CaseDates dates, BusinessCalendar calendar, Clock clock, DueWords due) {
    this.words = words;
    this.dates = dates;
    this.calendar = calendar;
    this.clock = clock;
    this.due = due;
  }

  /** "Waiting for Seattle PD to sign off the work plan until Fri Dec 4". */
  String sentence(WaitingFor open) {
    Instant until = open.until();
    String turn = open.overdue() ? "late" : until == null ? "open" : "until";
    return words.say(
        "case.waiting." + turn + (open.yours() ? ".you" : ""),
        open.who(),
        task(open),
        until == null ? "" : dates.day(until, words.locale()));
  }

  /** Whose turn it will be: while the clocks stand still there is no day to name. */
  String onHold(WaitingFor open) {
    return words.say("case.waiting.held", open.who(), task(open));
  }

  /** "sign off the work plan", with which one where a case has several open. */
  String task(WaitingFor open) {
    String task = words.sayOr(open.step().replace('-', ' '), "step." + open.step() + ".waiting");
    String topic = open.topic();
    return topic == null ? task : words.say("case.waiting.topic", task, topic);
  }

  /** "in 2 business days", "2 business days late". */
  String distance(WaitingFor open) {
    Instant until = open.until();
    return until == null ? "" : due.of(until, false).words();
  }

  WaitingView view(WaitingFor open) {
    return new WaitingView(
        open.overdue() ? "late-box" : "waiting",
        sentence(open),
        note(open),
        why(open),
        open.yours() ? "/tasks/" + open.taskId() : null,
        open.yours() ? words.sayOr(task(open), "step." + open.step()) : null);
  }

  private String note(WaitingFor open) {
    List<String> parts = new ArrayList<>();
    parts.add(words.say("case.note.due", StringUtils.capitalize(distance(open))));
    OpenSteps.Clock running = open.clock();
    Instant escalatedAt = running == null ? null : running.escalatedAt();
    if (running != null && running.escalatedTo() != null && escalatedAt != null) {
      parts.add(
          words.say(
              "case.note.escalated",
              words.sayOr(String.valueOf(running.escalatedTo()), "role." + running.escalatedTo()),
              dates.day(escalatedAt, words.locale())));
    }
    holiday(open).ifPresent(parts::add);
    return String.join(" ", parts).strip();
  }

  private Optional<String> holiday(WaitingFor open) {
    Instant until = open.until();
    if (until == null || open.overdue()) {
      return Optional.empty();
    }
    return holidays(today(), until).stream()
        .findFirst()
        .map(holiday -> words.say("case.note.holiday", dates.day(holiday.date(), words.locale())));
  }

  private List<String> why(WaitingFor open) {
    OpenSteps.Clock running = open.clock();
    Instant until = open.until();
    if (running == null || until == null) {
      return List.of();
    }
    return due.why(running, until, false);
  }

  private List<Holiday> holidays(LocalDate from, Instant until) {
    LocalDate to = until.atZone(calendar.zone()).toLocalDate();
    return from.isAfter(to) ? List.of() : calendar.holidaysBetween(from, to);
  }

  private LocalDate today() {
    return clock.instant().atZone(calendar.zone()).toLocalDate();
  }

  /** What the case page says first about a case as a whole; null when there is nothing to say. */
  @Nullable WaitingView whole(CaseFile caseFile, @Nullable WaitingFor open) {
    if (!caseFile.isOpen()) {
      return closed(caseFile);
    }
    Instant heldAt = caseFile.heldAt();
    if (heldAt != null) {
      String when = dates.day(heldAt, words.locale());
      String note =
          open == null
              ? words.say("case.held.note")
              : words.say("case.held.note.step", open.who(), task(open));
      return new WaitingView("paused", words.say("case.held", when), note, List.of(), null, null);
    }
    if (caseFile.state() == CaseState.DEFERRED && open == null) {
      return new WaitingView(
          "paused",
          words.say("case.deferred"),
          words.say("case.deferred.note"),
          List.of(),
          null,
          null);
    }
    return open == null ? null : view(open);
  }

  private WaitingView closed(CaseFile caseFile) {
    Instant closedAt = caseFile.closedAt();
    Ending ending = caseFile.ending();
    String title =
        words.say(
            "case.closed",
            ending == null ? "" : words.say(ending),
            closedAt == null ? "" : dates.dayWithYear(closedAt, words.locale()));
    return new WaitingView("done-box", title, "", List.of(), null, null);
  }
}
