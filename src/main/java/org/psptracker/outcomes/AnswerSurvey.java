package org.psptracker.outcomes;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.Timeline;
import org.psptracker.web.forms.Option;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.Step;
import org.psptracker.workflow.StepContext;
import org.springframework.stereotype.Component;

/**
 * The site says how the help was: the requester form in the first wave, the follow-up form later.
 * BPMN user task {@code answer-survey}.
 */
@Component
class AnswerSurvey implements Step<AnswerSurvey.Form> {

  /**
   * Items from 1, not at all, to 5, fully; the first three belong to the requester form, the last
   * three to the follow-up form, and none but {@code usefulness} need be answered.
   *
   * @param recommend from 0, not at all likely, to 10, extremely likely
   */
  record Form(
      @Min(1) @Max(5) @Nullable Integer needsUnderstood,
      @Min(1) @Max(5) @Nullable Integer expertise,
      @Min(1) @Max(5) @Nullable Integer timeliness,
      @NotNull @Min(1) @Max(5) Integer usefulness,
      @Min(1) @Max(5) @Nullable Integer stillUsed,
      @Min(1) @Max(5) @Nullable Integer practiceChanged,
      @Min(1) @Max(5) @Nullable Integer ownCapacity,
      @NotNull @Min(0) @Max(10) Integer recommend,
      @Size(max = 4000) @Nullable String comments) {}

  private final Waves waves;
  private final Surveys surveys;
  private final Timeline timeline;

  AnswerSurvey(Waves waves, Surveys surveys, Timeline timeline) {
    this.waves = waves;
    this.surveys = surveys;
    this.timeline = timeline;
  }

  @Override
  @SuppressWarnings("NullAway") // what is not filled in yet
  public Form open(StepContext at) {
    return new Form(null, null, null, null, null, null, null, null, null);
  }

  @Override
  public Routing complete(StepContext at, Form form) {
    Wave wave = waves.get(at.about());
    surveys.save(new SurveyAnswer(wave, form, at.actor().personId(), at.now()));
    timeline.add(at.caseId(), "survey-answered", wave.label());
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
  public Map<String, List<Option>> options(StepContext at) {
    return surveys.scales(
        List.of(
            "needsUnderstood",
            "expertise",
            "timeliness",
            "usefulness",
            "stillUsed",
            "practiceChanged",
            "ownCapacity"));
  }

  @Override
  public Map<String, Object> view(StepContext at) {
    return Map.of("firstWave", waves.get(at.about()).first());
  }
}
