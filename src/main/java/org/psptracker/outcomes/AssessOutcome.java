package org.psptracker.outcomes;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.Timeline;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.Step;
import org.psptracker.workflow.StepContext;
import org.springframework.stereotype.Component;

/**
 * A coordinator reads the computed evidence with its caveats and writes what it means. BPMN user
 * task {@code assess-outcome}.
 */
@Component
class AssessOutcome implements Step<AssessOutcome.Form> {

  /**
   * @param otherExplanations what else could explain the figures
   */
  record Form(
      @NotBlank @Size(max = 8000) String assessment,
      @Size(max = 4000) @Nullable String otherExplanations,
      @NotNull OutcomeDecision decision) {}

  private final Waves waves;
  private final CaseEvidence evidence;
  private final EvidenceWords words;
  private final WaveViews views;
  private final OutcomeAssessmentRepository assessments;
  private final Timeline timeline;

  AssessOutcome(
      Waves waves,
      CaseEvidence evidence,
      EvidenceWords words,
      WaveViews views,
      OutcomeAssessmentRepository assessments,
      Timeline timeline) {
    this.waves = waves;
    this.evidence = evidence;
    this.words = words;
    this.views = views;
    this.assessments = assessments;
    this.timeline = timeline;
  }

  @Override
  @SuppressWarnings("NullAway") // what is not filled in yet
  public Form open(StepContext at) {
    return new Form(null, null, null);
  }

  @Override
  public Routing complete(StepContext at, Form form) {
    Wave wave = waves.get(at.about());
    String read = words.whole(evidence.of(at.caseId()).estimates());
    assessments.save(
        new OutcomeAssessment(at.caseId(), wave.id(), read, form, at.actor().personId(), at.now()));
    timeline.add(at.caseId(), "outcome-assessed", wave.label(), form.decision());
    return Routing.none();
  }

  @Override
  public String about() {
    return Waves.VARIABLE;
  }

  @Override
  public @Nullable String topic(StepContext at) {
    return waves.label(at.about());
  }

  @Override
  public Map<String, Object> view(StepContext at) {
    Map<String, Object> view = new HashMap<>();
    view.put("evidence", EvidenceView.of(evidence.of(at.caseId()), words));
    view.put("waves", views.of(at.caseFile(), at.actor(), at.about()));
    return view;
  }
}
