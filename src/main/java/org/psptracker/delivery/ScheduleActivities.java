package org.psptracker.delivery;

import java.util.EnumSet;
import java.util.List;
import org.psptracker.workflow.Automatic;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.StepContext;
import org.springframework.stereotype.Component;

/**
 * Says which activities start now: those of the plan, later those added to it. Service tasks {@code
 * schedule-activities} and {@code schedule-added-activities}.
 */
@Component
class ScheduleActivities implements Automatic {

  private final ActivityRepository activities;

  ScheduleActivities(ActivityRepository activities) {
    this.activities = activities;
  }

  @Override
  public Routing run(StepContext at) {
    List<Activity> waiting =
        activities
            .findByCaseIdAndStatusInOrderByNumber(at.caseId(), EnumSet.of(ActivityStatus.PLANNED))
            .stream()
            .filter(activity -> !activity.isScheduled())
            .toList();
    waiting.forEach(activity -> activity.schedule(at.now()));
    return Routing.none().with("activities", waiting.stream().map(Activity::id).toList());
  }
}
