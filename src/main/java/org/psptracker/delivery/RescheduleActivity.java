package org.psptracker.delivery;

import java.util.List;
import org.psptracker.cases.Timeline;
import org.psptracker.workflow.Automatic;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.StepContext;
import org.springframework.stereotype.Component;

/** Tells of new dates, which {@link ActivityMoves} wrote in the same transaction. */
@Component
class RescheduleActivity implements Automatic {

  private final Activities activities;
  private final Timeline timeline;

  RescheduleActivity(Activities activities, Timeline timeline) {
    this.activities = activities;
    this.timeline = timeline;
  }

  @Override
  public Routing run(StepContext at) {
    Activity activity = activities.ofProcess(at);
    List<Reschedule> changes = activity.reschedules();
    Reschedule last = changes.get(changes.size() - 1);
    timeline.add(
        at.caseId(),
        "activity-rescheduled",
        activity.title(),
        last.oldStart(),
        last.newStart(),
        last.reason());
    return Routing.none();
  }
}
