package org.psptracker.closure;

import org.psptracker.cases.Timeline;
import org.psptracker.workflow.Automatic;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.StepContext;
import org.springframework.stereotype.Component;

/**
 * Says on the timeline that open work ended with the case. Offers and planned activities were
 * undone when the ending was announced, before the process left them.
 */
@Component
class CancelOpenWork implements Automatic {

  private final Timeline timeline;

  CancelOpenWork(Timeline timeline) {
    this.timeline = timeline;
  }

  @Override
  public Routing run(StepContext at) {
    timeline.add(at.caseId(), "open-work-cancelled");
    return Routing.none();
  }
}
