package org.psptracker.delivery;

import org.psptracker.cases.Timeline;
import org.psptracker.workflow.Automatic;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.StepContext;
import org.springframework.stereotype.Component;

/**
 * Tells of an activity that was called off. The fact and its reason are written by {@link
 * ActivityMoves} in the same transaction: reasons are no business of the engine.
 */
@Component
class RecordCancellation implements Automatic {

  private final Activities activities;
  private final Timeline timeline;

  RecordCancellation(Activities activities, Timeline timeline) {
    this.activities = activities;
    this.timeline = timeline;
  }

  @Override
  public Routing run(StepContext at) {
    Activity activity = activities.ofProcess(at);
    timeline.add(
        at.caseId(), "activity-cancelled", activity.title(), Texts.quoted(activity.cancelReason()));
    return Routing.none();
  }
}
