package org.psptracker.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.psptracker.calendar.BusinessCalendar;
import org.springframework.stereotype.Component;

/** The six stages of a case with dates and business days. */
@Component
class StageLine {

  /**
   * One stage.
   *
   * @param state done, now, ahead or skipped
   * @param from day, empty where there is none
   * @param note business days, or how it ended
   */
  record Mark(String name, String state, String from, String to, String note) {}

  private final CaseStageRepository stages;
  private final CaseWords words;
  private final CaseDates dates;
  private final BusinessCalendar calendar;
  private final Clock clock;

  StageLine(
      CaseStageRepository stages,
      CaseWords words,
      CaseDates dates,
      BusinessCalendar calendar,
      Clock clock) {
    this.stages = stages;
    this.words = words;
    this.dates = dates;
    this.calendar = calendar;
    this.clock = clock;
  }

  List<Mark> of(CaseFile caseFile) {
    List<CaseStage> stays = stages.findByCaseIdOrderByEnteredAtAscIdAsc(caseFile.id());
    List<Mark> line = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      line.add(mark(stage, caseFile, stays.stream().filter(s -> s.stage() == stage).toList()));
    }
    return line;
  }

  private Mark mark(Stage stage, CaseFile caseFile, List<CaseStage> stays) {
    String name = words.say(stage);
    if (stage.compareTo(caseFile.stage()) > 0) {
      return new Mark(name, "ahead", "", "", "");
    }
    if (stays.isEmpty()) {
      return new Mark(name, "skipped", "", "", words.say("case.stage.skipped"));
    }
    Instant from = stays.get(0).enteredAt();
    Instant to = stays.get(stays.size() - 1).leftAt();
    if (stage == Stage.CLOSED) {
      Ending ending = caseFile.ending();
      Instant closed = stays.get(stays.size() - 1).enteredAt();
      return new Mark(name, "done", day(closed), "", ending == null ? "" : words.say(ending));
    }
    if (stage == caseFile.stage()) {
      Instant since = stays.get(stays.size() - 1).enteredAt();
      String all = spent(stays, stays.size() == 1 ? "case.stage.so-far" : "case.stage.in-all");
      return new Mark(name, "now", day(since), "", stays.size() == 1 ? all : again(since, all));
    }
    String until = to == null || day(to).equals(day(from)) ? "" : day(to);
    return new Mark(name, "done", day(from), until, spent(stays, "case.stage.spent"));
  }

  /** A stage that the case came back to: how long it is there now, and all stays together. */
  private String again(Instant since, String all) {
    long minutes = calendar.minutesBetween(since, clock.instant());
    return words.say(
        "case.stage.again", words.businessDays(minutes, calendar.minutesPerDay()), all);
  }

  private String day(Instant at) {
    return dates.shortDay(at, words.locale());
  }

  /** "4 business days, 2 of them on hold"; a stage that came again counts all its stays. */
  private String spent(List<CaseStage> stays, String key) {
    long minutes = 0;
    long held = 0;
    for (CaseStage stay : stays) {
      Instant left = stay.leftAt();
      minutes += calendar.minutesBetween(stay.enteredAt(), left == null ? clock.instant() : left);
      held += stay.heldMinutes();
    }
    int day = calendar.minutesPerDay();
    String spent = words.say(key, words.businessDays(minutes, day));
    return held < day / 2
        ? spent
        : words.say("case.stage.held", spent, Math.round((double) held / day));
  }
}
