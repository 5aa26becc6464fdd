package org.psptracker.delivery;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.psptracker.cases.CaseEvent.CaseEnding;
import org.psptracker.cases.CaseEvent.WorkReassigned;
import org.psptracker.workflow.StepEvent.OpenStep;
import org.psptracker.workflow.StepEvent.StepBegun;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What becomes of activities when their case ends early, or their expert begins or hands over. */
@Component
class DeliveryFollowsCase {

  private static final Set<ActivityStatus> AHEAD =
      EnumSet.of(ActivityStatus.PLANNED, ActivityStatus.DRAFT);
  private static final Set<ActivityStatus> UNFINISHED =
      EnumSet.of(
          ActivityStatus.PLANNED,
          ActivityStatus.DRAFT,
          ActivityStatus.SUBMITTED,
          ActivityStatus.NEEDS_ACTION);

  private final ActivityRepository activities;
  private final Clock clock;

  DeliveryFollowsCase(ActivityRepository activities, Clock clock) {
    this.activities = activities;
    this.clock = clock;
  }

  /** What was delivered stays on record; what was not is called off. */
  @EventListener
  void on(CaseEnding event) {
    String reason = event.reason().isBlank() ? event.ending().name() : event.reason().strip();
    activities
        .findByCaseIdAndStatusInOrderByNumber(event.caseId(), AHEAD)
        .forEach(activity -> activity.cancel(reason, clock.instant()));
  }

  @EventListener
  void on(StepBegun event) {
    OpenStep step = event.step();
    if (step.step().equals("deliver-activity") && step.about() != null) {
      activities.findById(step.about()).ifPresent(Activity::begin);
    }
  }

  @EventListener
  void on(WorkReassigned event) {
    activities.findByCaseIdAndStatusInOrderByNumber(event.caseId(), UNFINISHED).stream()
        .filter(activity -> activity.expertId() == event.from())
        .forEach(activity -> activity.handOver(event.to()));
  }
}
