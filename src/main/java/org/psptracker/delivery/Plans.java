package org.psptracker.delivery;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The versions of a case's work plan. */
@Component
@Transactional
class Plans {

  private final WorkPlanRepository plans;
  private final ActivityRepository activities;
  private final DeliverableRepository deliverables;

  Plans(
      WorkPlanRepository plans, ActivityRepository activities, DeliverableRepository deliverables) {
    this.plans = plans;
    this.activities = activities;
    this.deliverables = deliverables;
  }

  Optional<WorkPlan> latest(long caseId) {
    return plans.findFirstByCaseIdOrderByNumberDesc(caseId);
  }

  /** The latest version, where the process has come past drafting one. */
  WorkPlan present(long caseId) {
    return latest(caseId).orElseThrow(() -> new IllegalStateException("no plan: " + caseId));
  }

  /** Version before that one. */
  Optional<WorkPlan> before(WorkPlan plan) {
    return plans.findByCaseIdAndNumber(plan.caseId(), plan.number() - 1);
  }

  /** Newest first. */
  List<WorkPlan> all(long caseId) {
    return plans.findByCaseIdOrderByNumberDesc(caseId);
  }

  WorkPlan save(WorkPlan plan) {
    return plans.save(plan);
  }

  /** Numbers of a case's activities go on after those that it has. */
  int nextActivityNumber(long caseId) {
    return activities.findFirstByCaseIdOrderByNumberDesc(caseId).map(Activity::number).orElse(0)
        + 1;
  }

  /** What was signed off becomes work to do. */
  void putIntoEffect(WorkPlan plan) {
    int first = nextActivityNumber(plan.caseId());
    List<PlannedActivity> planned = plan.content().activities();
    activities.saveAll(
        IntStream.range(0, planned.size())
            .mapToObj(i -> new Activity(plan.caseId(), first + i, planned.get(i), plan.id(), null))
            .toList());
    deliverables.saveAll(
        plan.content().deliverables().stream()
            .map(promised -> new Deliverable(plan.caseId(), plan.id(), promised))
            .toList());
  }
}
