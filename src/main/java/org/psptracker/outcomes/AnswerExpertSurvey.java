package org.psptracker.outcomes;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CasePeople;
import org.psptracker.cases.Timeline;
import org.psptracker.web.forms.Option;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.Step;
import org.psptracker.workflow.StepContext;
import org.springframework.stereotype.Component;

/** The lead expert says how the engagement went. BPMN user task {@code answer-expert-survey}. */
@Component
class AnswerExpertSurvey implements Step<AnswerExpertSurvey.Form> {

  /**
   * Items from 1, not at all, to 5, fully.
   *
   * @param recommend from 0, not at all likely, to 10, extremely likely
   */
  record Form(
      @NotNull @Min(1) @Max(5) Integer siteCommitment,
      @Min(1) @Max(5) @Nullable Integer accessToData,
      @Min(1) @Max(5) @Nullable Integer scopeClear,
      @Min(1) @Max(5) @Nullable Integer programSupport,
      @NotNull @Min(1) @Max(5) Integer likelyToLast,
      @NotNull @Min(0) @Max(10) Integer recommend,
      @Size(max = 4000) @Nullable String comments) {}

  private final Waves waves;
  private final Surveys surveys;
  private final CasePeople people;
  private final Timeline timeline;

  AnswerExpertSurvey(Waves waves, Surveys surveys, CasePeople people, Timeline timeline) {
    this.waves = waves;
    this.surveys = surveys;
    this.people = people;
    this.timeline = timeline;
  }

  @Override
  @SuppressWarnings("NullAway") // what is not filled in yet
  public Form open(StepContext at) {
    return new Form(null, null, null, null, null, null, null);
  }

  @Override
  public Routing complete(StepContext at, Form form) {
    Wave wave = waves.get(at.about());
    surveys.save(new SurveyAnswer(wave, form, at.actor().personId(), at.now()));
    timeline.add(at.caseId(), "expert-survey-answered", wave.label());
    return Routing.none();
  }

  @Override
  public String about() {
    return Waves.VARIABLE;
  }

  @Override
  public @Nullable Long assignee(StepContext at) {
    return people.lead(at.caseId()).orElse(null);
  }

  @Override
  public @Nullable String topic(StepContext at) {
    return waves.label(at.about());
  }

  @Override
  public Map<String, List<Option>> options(StepContext at) {
    return surveys.scales(
        List.of("siteCommitment", "accessToData", "scopeClear", "programSupport", "likelyToLast"));
  }
}
