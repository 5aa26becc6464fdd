package org.psptracker.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseLife;
import org.springframework.stereotype.Component;

/** Stops all clocks of a case and lets them go on, moved by the business time between. */
@Component
class Holds {

  private final Engine engine;
  private final Runs runs;
  private final Inbox inbox;
  private final StepClock stepClock;
  private final VisitRows visits;
  private final CaseLife life;
  private final BusinessCalendar calendar;
  private final Clock clock;

  Holds(
      Engine engine,
      Runs runs,
      Inbox inbox,
      StepClock stepClock,
      VisitRows visits,
      CaseLife life,
      BusinessCalendar calendar,
      Clock clock) {
    this.engine = engine;
    this.runs = runs;
    this.inbox = inbox;
    this.stepClock = stepClock;
    this.visits = visits;
    this.life = life;
    this.calendar = calendar;
    this.clock = clock;
  }

  void hold(CaseFile caseFile) {
    Instant now = clock.instant();
    engine.hold(runs.running(caseFile.id()));
    inbox.ofCase(caseFile.id()).forEach(row -> stepClock.paused(row, now));
    inbox.pause(caseFile.id(), now);
  }

  /** Timers and deadlines move first, then the instances go on. */
  void resume(CaseFile caseFile, @Nullable String reason) {
    Instant now = clock.instant();
    long held = life.resume(caseFile.id(), reason);
    List<InboxRow> rows = inbox.ofCase(caseFile.id());
    for (InboxRow row : rows) {
      inbox.goOn(row.taskId(), calendar.plusMinutes(row.dueAt(), held));
      stepClock.shift(row.taskId(), held);
      stepClock.wentOn(row, now);
    }
    visits.addPause(caseFile.id(), held);
    engine.resume(runs.running(caseFile.id()), held);
  }
}
