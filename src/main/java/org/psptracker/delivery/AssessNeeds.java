package org.psptracker.delivery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CasePeople;
import org.psptracker.cases.Timeline;
import org.psptracker.web.forms.RequiredWhen;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.Step;
import org.psptracker.workflow.StepContext;
import org.springframework.stereotype.Component;

/** The lead expert finds out what the site needs. BPMN user task {@code assess-needs}. */
@Component
class AssessNeeds implements Step<AssessNeeds.Form> {

  /**
   * @param interviews people interviewed
   * @param monthsOfRecords months of crime or service records looked at
   */
  @RequiredWhen(field = "readiness", is = "NOT_READY", need = "readinessReason")
  record Form(
      @NotNull @Size(min = 1, max = 7) List<AssessmentMethod> methods,
      @Size(max = 9) List<AssessmentSource> sources,
      @NotNull @Min(0) @Max(10_000) Integer interviews,
      @Min(0) @Max(600) @Nullable Integer monthsOfRecords,
      @NotBlank @Size(max = 8000) String findings,
      @NotNull Readiness readiness,
      @Size(max = 2000) @Nullable String readinessReason,
      @Size(max = 30) List<RiskRow> risks) {

    Form {
      methods = Lists.present(methods);
      sources = Lists.present(sources);
      risks = Lists.present(risks);
    }

    record RiskRow(
        @NotBlank @Size(max = 500) String text,
        @NotNull RiskLevel level,
        @Size(max = 500) @Nullable String mitigation) {}
  }

  private final NeedsAssessmentRepository assessments;
  private final CasePeople people;
  private final Timeline timeline;

  AssessNeeds(NeedsAssessmentRepository assessments, CasePeople people, Timeline timeline) {
    this.assessments = assessments;
    this.people = people;
    this.timeline = timeline;
  }

  /** A reopened case starts from what was found before. */
  @Override
  @SuppressWarnings("NullAway") // what is not filled in yet
  public Form open(StepContext at) {
    return assessments
        .findFirstByCaseIdOrderByIdDesc(at.caseId())
        .map(AssessNeeds::form)
        .orElseGet(() -> new Form(List.of(), List.of(), null, null, null, null, null, List.of()));
  }

  private static Form form(NeedsAssessment before) {
    return new Form(
        List.copyOf(before.methods()),
        List.copyOf(before.sources()),
        before.interviews(),
        before.monthsOfRecords(),
        before.findings(),
        before.readiness(),
        before.readinessReason(),
        before.risks().stream()
            .map(risk -> new Form.RiskRow(risk.text(), risk.level(), risk.mitigation()))
            .toList());
  }

  @Override
  public Routing complete(StepContext at, Form form) {
    NeedsAssessment assessment =
        new NeedsAssessment(at.caseId(), form, at.actor().personId(), at.now());
    assessments.save(assessment);
    timeline.add(at.caseId(), "needs-assessed", assessment.interviews(), assessment.readiness());
    return Routing.none();
  }

  @Override
  public @Nullable Long assignee(StepContext at) {
    return people.lead(at.caseId()).orElse(null);
  }
}
