package org.psptracker.delivery;

import org.psptracker.cases.Timeline;
import org.psptracker.workflow.Automatic;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.StepContext;
import org.springframework.stereotype.Component;

/** Confirms an approved report that the site left unanswered. */
@Component
class ConfirmActivityItself implements Automatic {

  private final Activities activities;
  private final Timeline timeline;

  ConfirmActivityItself(Activities activities, Timeline timeline) {
    this.activities = activities;
    this.timeline = timeline;
  }

  @Override
  public Routing run(StepContext at) {
    Activity activity = activities.ofProcess(at);
    activity.decide(new ActivityDecision(ActivityStatus.CONFIRMED, false, 0, at.now(), null));
    timeline.add(at.caseId(), "activity-confirmed-itself", activity.title());
    return Routing.none();
  }
}
