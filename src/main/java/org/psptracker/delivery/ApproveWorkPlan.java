package org.psptracker.delivery;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.Timeline;
import org.psptracker.web.forms.RequiredWhen;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.Step;
import org.psptracker.workflow.StepContext;
import org.springframework.stereotype.Component;

/** The coordinator approves the plan or sends it back. BPMN user task {@code approve-work-plan}. */
@Component
class ApproveWorkPlan implements Step<ApproveWorkPlan.Form> {

  @RequiredWhen(field = "decision", is = "SEND_BACK", need = "comment")
  record Form(@NotNull PlanApproval decision, @Size(max = 2000) @Nullable String comment) {}

  private final Plans plans;
  private final PlanViews views;
  private final Timeline timeline;

  ApproveWorkPlan(Plans plans, PlanViews views, Timeline timeline) {
    this.plans = plans;
    this.views = views;
    this.timeline = timeline;
  }

  @Override
  @SuppressWarnings("NullAway") // nothing is decided yet
  public Form open(StepContext at) {
    return new Form(null, null);
  }

  @Override
  public Routing complete(StepContext at, Form form) {
    WorkPlan plan = plans.present(at.caseId());
    boolean approved = form.decision() == PlanApproval.APPROVE;
    PlanStatus became = approved ? PlanStatus.APPROVED : PlanStatus.RETURNED;
    plan.decide(
        new PlanDecision(
            became, false, at.actor().personId(), at.now(), Texts.clean(form.comment())));
    if (approved) {
      timeline.add(at.caseId(), "plan-approved", plan.number());
    } else {
      timeline.add(at.caseId(), "plan-returned", plan.number(), Texts.quoted(form.comment()));
    }
    return Routing.answer(form.decision());
  }

  @Override
  public Map<String, Object> view(StepContext at) {
    return Map.of("plan", views.present(at.caseId()));
  }
}
