package org.psptracker.workflow;

import java.time.Clock;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.cases.CaseFile;
import org.psptracker.identity.Actor;
import org.springframework.stereotype.Component;

/** Makes the context in which a person opens or completes a step. */
@Component
class StepContexts {

  private final Clock clock;
  private final BusinessCalendar calendar;

  StepContexts(Clock clock, BusinessCalendar calendar) {
    this.clock = clock;
    this.calendar = calendar;
  }

  StepContext of(InboxRow row, CaseFile caseFile, Actor actor) {
    return new ActContext(
        caseFile,
        actor,
        clock.instant(),
        calendar.zone(),
        row.about(),
        row.taskId(),
        row.processInstanceId(),
        name -> null);
  }
}
