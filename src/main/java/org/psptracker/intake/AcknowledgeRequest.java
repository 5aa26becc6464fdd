package org.psptracker.intake;

import org.psptracker.cases.Timeline;
import org.psptracker.workflow.Automatic;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.StepContext;
import org.springframework.stereotype.Component;

/** Confirms at once that a request has arrived; the message itself goes out with its filing. */
@Component
class AcknowledgeRequest implements Automatic {

  private final AssistanceRequestRepository requests;
  private final Timeline timeline;

  AcknowledgeRequest(AssistanceRequestRepository requests, Timeline timeline) {
    this.requests = requests;
    this.timeline = timeline;
  }

  @Override
  public Routing run(StepContext at) {
    requests
        .findByCaseId(at.caseId())
        .orElseThrow(() -> new IllegalStateException("case without request"))
        .acknowledge(at.now());
    timeline.add(at.caseId(), "request-acknowledged", at.caseFile().reference());
    return Routing.none();
  }
}
