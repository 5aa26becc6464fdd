package org.psptracker.triage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.psptracker.cases.CaseEvent.PositionsDecided;
import org.psptracker.cases.Timeline;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.Step;
import org.psptracker.workflow.StepContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Leadership answers to an intensive engagement. BPMN user task {@code approve-engagement}. */
@Component
class ApproveEngagement implements Step<ApproveEngagement.Form> {

  record Form(@NotNull EngagementApproval decision, @NotBlank @Size(max = 2000) String reason) {}

  private final RequestDecisionRepository decisions;
  private final TriageViews views;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  ApproveEngagement(
      RequestDecisionRepository decisions,
      TriageViews views,
      Timeline timeline,
      ApplicationEventPublisher events) {
    this.decisions = decisions;
    this.views = views;
    this.timeline = timeline;
    this.events = events;
  }

  @Override
  @SuppressWarnings("NullAway") // a form that is not filled in yet
  public Form open(StepContext at) {
    return new Form(null, null);
  }

  @Override
  public Routing complete(StepContext at, Form form) {
    RequestDecision asked =
        decisions
            .findFirstByCaseIdOrderByDecidedAtDescIdDesc(at.caseId())
            .orElseThrow(() -> new IllegalStateException("approval without decision"));
    asked.answered(form.decision(), form.reason(), at.actor().personId(), at.now());
    String kind =
        switch (form.decision()) {
          case APPROVE -> "engagement-approved";
          case SEND_BACK -> "engagement-sent-back";
          case DECLINE -> "engagement-declined";
        };
    timeline.add(at.caseId(), kind, form.reason());
    if (form.decision() == EngagementApproval.APPROVE) {
      events.publishEvent(new PositionsDecided(at.caseId(), asked.needs()));
    }
    return Routing.answer(form.decision());
  }

  @Override
  public Map<String, Object> view(StepContext at) {
    return views.of(at.caseId());
  }
}
