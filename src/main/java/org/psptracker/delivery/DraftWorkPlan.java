package org.psptracker.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.Timeline;
import org.psptracker.web.forms.Option;
import org.psptracker.web.forms.Problems;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.Step;
import org.psptracker.workflow.StepContext;
import org.springframework.stereotype.Component;

/**
 * The lead expert writes the plan, or writes it anew after it came back. BPMN user task {@code
 * draft-work-plan}.
 */
@Component
class DraftWorkPlan implements Step<PlanForm> {

  private final Plans plans;
  private final PlanViews views;
  private final Engaged engaged;
  private final Timeline timeline;

  DraftWorkPlan(Plans plans, PlanViews views, Engaged engaged, Timeline timeline) {
    this.plans = plans;
    this.views = views;
    this.engaged = engaged;
    this.timeline = timeline;
  }

  /** The version that came back; for a reopened case its goals, to plan further work for. */
  @Override
  public PlanForm open(StepContext at) {
    return plans
        .latest(at.caseId())
        .map(
            last ->
                last.status() == PlanStatus.SIGNED_OFF
                    ? PlanForm.of(last.content()).withoutWork()
                    : PlanForm.of(last.content()))
        .orElseGet(() -> new PlanForm(List.of()));
  }

  @Override
  public void check(StepContext at, PlanForm form, Problems problems) {
    for (int g = 0; g < form.goals().size(); g++) {
      List<PlanForm.Objective> objectives = form.goals().get(g).objectives();
      for (int o = 0; o < objectives.size(); o++) {
        List<PlanForm.Planned> activities = objectives.get(o).activities();
        for (int a = 0; a < activities.size(); a++) {
          String path = "goals[" + g + "].objectives[" + o + "].activities[" + a + "].";
          check(at.caseId(), activities.get(a), path, problems);
        }
      }
    }
  }

  private void check(long caseId, PlanForm.Planned planned, String path, Problems problems) {
    if (planned.plannedEnd().isBefore(planned.plannedStart())) {
      problems.contradiction(
          "delivery.error.end-before-start", path + "plannedEnd", path + "plannedStart");
    }
    if (planned.expert() != null && !engaged.has(caseId, planned.expert())) {
      problems.add(path + "expert", "delivery.error.not-engaged");
    }
  }

  @Override
  public Routing complete(StepContext at, PlanForm form) {
    Optional<WorkPlan> last = plans.latest(at.caseId());
    long author = at.actor().personId();
    Long lead = Objects.requireNonNullElse(engaged.lead(at.caseId()), author);
    int number = last.map(WorkPlan::number).orElse(0) + 1;
    WorkPlan plan =
        plans.save(new WorkPlan(at.caseId(), number, form.content(lead), author, at.now()));
    if (last.isEmpty()) {
      timeline.add(at.caseId(), "plan-submitted", number, plan.content().activities().size());
    } else {
      int changes = PlanComparison.between(last.get().content(), plan.content()).size();
      timeline.add(at.caseId(), "plan-revised", number, changes, last.get().number());
    }
    return Routing.none();
  }

  @Override
  public @Nullable Long assignee(StepContext at) {
    return engaged.lead(at.caseId());
  }

  @Override
  public Map<String, Object> view(StepContext at) {
    Map<String, Object> view = new HashMap<>();
    plans
        .latest(at.caseId())
        .filter(last -> last.returned().isPresent())
        .ifPresent(last -> view.put("returned", views.present(at.caseId())));
    return view;
  }

  @Override
  public Map<String, List<Option>> options(StepContext at) {
    return Map.of("goals.objectives.activities.expert", engaged.options(at.caseId()));
  }
}
