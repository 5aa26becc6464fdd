package org.psptracker.delivery;

import java.util.List;
import org.psptracker.cases.Timeline;
import org.psptracker.workflow.Automatic;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.StepClocks;
import org.psptracker.workflow.StepContext;
import org.springframework.stereotype.Component;

/**
 * Lets the report's clock follow new dates, and tells of them; {@link ActivityMoves} wrote them in
 * the same transaction.
 */
@Component
class RecordNewDates implements Automatic {

  private final Activities activities;
  private final StepClocks clocks;
  private final Timeline timeline;

  RecordNewDates(Activities activities, StepClocks clocks, Timeline timeline) {
    this.activities = activities;
    this.clocks = clocks;
    this.timeline = timeline;
  }

  @Override
  public Routing run(StepContext at) {
    Activity activity = activities.ofProcess(at);
    clocks.startAnew(at.caseId(), "deliver-activity", activity.id());
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
