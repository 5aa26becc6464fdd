package org.psptracker.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    Names names = names(versions);
    List<PlanView> views = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      WorkPlan plan = versions.get(i);
      List<PlanChange> changes =
          i + 1 < versions.size()
              ? PlanComparison.between(versions.get(i + 1).content(), plan.content())
              : List.of();
      views.add(view(plan, changes, names));
    }
    return views;
  }

  /** The version that waits for a decision, with what changed since the one before. */
  PlanView present(long caseId) {
    WorkPlan plan = plans.present(caseId);
    Optional<WorkPlan> before = plans.before(plan);
    List<PlanChange> changes =
        before.map(b -> PlanComparison.between(b.content(), plan.content())).orElse(List.of());
    List<WorkPlan> both = Stream.concat(Stream.of(plan), before.stream()).toList();
    return view(plan, changes, names(both));
  }

  private Names names(List<WorkPlan> versions) {
    return words.names(versions.stream().flatMap(PlanViews::people));
  }

  private static Stream<Long> people(WorkPlan plan) {
    Stream<Long> deciders = plan.decisions().stream().map(PlanDecision::personId);
    Stream<Long> experts = plan.content().activities().stream().map(PlannedActivity::expertId);
    return Stream.concat(Stream.of(plan.draftedBy()), Stream.concat(deciders, experts));
  }

  private PlanView view(WorkPlan plan, List<PlanChange> changes, Names names) {
    PlanContent content = plan.content();
    AtomicInteger number = new AtomicInteger();
    return new PlanView(
        plan.number(),
        plan.status(),
        names.of(plan.draftedBy()),
        plan.submittedAt(),
        IntStream.range(0, content.goals().size())
            .mapToObj(goal -> goal(content, goal, number, names))
            .toList(),
        plan.plannedHours(),
        plan.decisions().stream().map(decision -> decision(decision, names)).toList(),
        changes.stream().map(change -> words.change(change, names)).toList());
  }

  private PlanView.Goal goal(PlanContent content, int goal, AtomicInteger number, Names names) {
    return new PlanView.Goal(
        goal + 1,
        content.goals().get(goal).title(),
        content.measuresOf(goal),
        content.objectivesOf(goal).stream()
            .map(objective -> objective(content, objective, number, names))
            .toList());
  }

  private PlanView.Objective objective(
      PlanContent content, PlanObjective objective, AtomicInteger number, Names names) {
    return new PlanView.Objective(
        objective.text(),
        content.activitiesOf(objective.goal(), objective.objective()).stream()
            .map(activity -> row(activity, number.incrementAndGet(), names))
            .toList(),
        content.deliverablesOf(objective.goal(), objective.objective()));
  }

  private PlanView.Row row(PlannedActivity activity, int number, Names names) {
    return new PlanView.Row(
        number,
        activity.type(),
        activity.title(),
        names.of(activity.expertId()),
        words.days(activity.plannedStart(), activity.plannedEnd()),
        activity.plannedHours());
  }

  private PlanView.Decision decision(PlanDecision decision, Names names) {
    return new PlanView.Decision(
        decision.became(),
        names.of(decision.personId()),
        decision.at(),
        decision.at().atZone(calendar.zone()).toLocalDate(),
        decision.comment());
  }
}
