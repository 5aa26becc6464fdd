package org.psptracker.closure;

import org.psptracker.cases.CaseEvent.EndingAnnounced;
import org.psptracker.cases.Timeline;
import org.psptracker.workflow.Automatic;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.StepContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets the site, the experts and the coordinators know that the case ends, and why. */
@Component
class TellEveryone implements Automatic {

  private final ApplicationEventPublisher events;
  private final Timeline timeline;

  TellEveryone(ApplicationEventPublisher events, Timeline timeline) {
    this.events = events;
    this.timeline = timeline;
  }

  @Override
  public Routing run(StepContext at) {
    EarlyEnding ending = EarlyEnding.of(at.caseFile());
    events.publishEvent(new EndingAnnounced(at.caseId(), ending.ending(), ending.reason()));
    timeline.add(at.caseId(), "everyone-told");
    return Routing.none();
  }
}
