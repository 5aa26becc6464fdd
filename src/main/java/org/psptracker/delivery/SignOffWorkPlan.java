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

/**
 * The site signs off the plan, which puts it into effect, or sends it back. BPMN user task {@code
 * sign-off-work-plan}.
 */
@Component
class SignOffWorkPlan implements Step<SignOffWorkPlan.Form> {

  @RequiredWhen(field = "decision", is = "SEND_BACK", need = "comment")
  record Form(@NotNull PlanSignOff decision, @Size(max = 2000) @Nullable String comment) {}

  private final Plans plans;
  private final PlanViews views;
  private final Timeline timeline;

  SignOffWorkPlan(Plans plans, PlanViews views, Timeline timeline) {
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
    boolean signedOff = form.decision() == PlanSignOff.SIGN_OFF;
    PlanStatus became = signedOff ? PlanStatus.SIGNED_OFF : PlanStatus.RETURNED;
    plan.decide(
        new PlanDecision(
            became, true, at.actor().personId(), at.now(), Texts.clean(form.comment())));
    if (signedOff) {
      plans.putIntoEffect(plan);
      timeline.add(at.caseId(), "plan-signed-off", plan.number());
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
