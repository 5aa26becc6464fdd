package org.psptracker.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.psptracker.calendar.BusinessCalendar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes versions of a plan readable. */
@Component
@Transactional(readOnly = true)
class PlanViews {

  private final Plans plans;
  private final DeliveryWords words;
  private final BusinessCalendar calendar;

  PlanViews(Plans plans, DeliveryWords words, BusinessCalendar calendar) {
    this.plans = plans;
    this.words = words;
    this.calendar = calendar;
  }

  /** All versions of a case's plan, newest first, each with what changed since the one before. */
  List<PlanView> all(long caseId) {
    List<WorkPlan> versions = plans.all(caseId);
    List<PlanView> views = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      WorkPlan plan = versions.get(i);
      List<PlanChange> changes =
          i + 1 < versions.size()
              ? PlanComparison.between(versions.get(i + 1).content(), plan.content())
              : List.of();
      views.add(view(plan, changes));
    }
    return views;
  }

  /** The version that waits for a decision, with what changed since the one before. */
  PlanView present(long caseId) {
    WorkPlan plan = plans.present(caseId);
    List<PlanChange> changes =
        plans
            .before(plan)
            .map(before -> PlanComparison.between(before.content(), plan.content()))
            .orElse(List.of());
    return view(plan, changes);
  }

  private PlanView view(WorkPlan plan, List<PlanChange> changes) {
    PlanContent content = plan.content();
    AtomicInteger number = new AtomicInteger();
    return new PlanView(
        plan.number(),
        plan.status(),
        words.person(plan.draftedBy()),
        plan.submittedAt(),
        IntStream.range(0, content.goals().size())
            .mapToObj(goal -> goal(content, goal, number))
            .toList(),
        plan.plannedHours(),
        plan.decisions().stream().map(this::decision).toList(),
        changes.stream().map(words::change).toList());
  }

  private PlanView.Goal goal(PlanContent content, int goal, AtomicInteger number) {
    return new PlanView.Goal(
        goal + 1,
        content.goals().get(goal).title(),
        content.measuresOf(goal),
        content.objectivesOf(goal).stream()
            .map(objective -> objective(content, objective, number))
            .toList());
  }

  private PlanView.Objective objective(
      PlanContent content, PlanObjective objective, AtomicInteger number) {
    return new PlanView.Objective(
        objective.text(),
        content.activitiesOf(objective.goal(), objective.objective()).stream()
            .map(activity -> row(activity, number.incrementAndGet()))
            .toList(),
        content.deliverablesOf(objective.goal(), objective.objective()));
  }

  private PlanView.Row row(PlannedActivity activity, int number) {
    return new PlanView.Row(
        number,
        activity.type(),
        activity.title(),
        words.person(activity.expertId()),
        words.days(activity.plannedStart(), activity.plannedEnd()),
        activity.plannedHours());
  }

  private PlanView.Decision decision(PlanDecision decision) {
    return new PlanView.Decision(
        decision.became(),
        words.person(decision.personId()),
        decision.at(),
        decision.at().atZone(calendar.zone()).toLocalDate(),
        decision.comment());
  }
}
