package org.psptracker.closure;

import org.psptracker.cases.CaseEvent.CaseEnding;
import org.psptracker.cases.Timeline;
import org.psptracker.workflow.Automatic;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.StepContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends what was begun: each module takes its open offers, activities and waves back. */
@Component
class CancelOpenWork implements Automatic {

  private final ApplicationEventPublisher events;
  private final Timeline timeline;

  CancelOpenWork(ApplicationEventPublisher events, Timeline timeline) {
    this.events = events;
    this.timeline = timeline;
  }

  @Override
  public Routing run(StepContext at) {
    EarlyEnding ending = EarlyEnding.of(at.caseFile());
    events.publishEvent(new CaseEnding(at.caseId(), ending.ending(), ending.reason()));
    timeline.add(at.caseId(), "open-work-cancelled");
    return Routing.none();
  }
}
