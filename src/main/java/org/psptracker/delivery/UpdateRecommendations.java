package org.psptracker.delivery;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.Timeline;
import org.psptracker.web.forms.Problems;
import org.psptracker.web.forms.RequiredWhen;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.Step;
import org.psptracker.workflow.StepContext;
import org.springframework.stereotype.Component;

/**
 * The site says how far it is with each recommendation, in each follow-up wave. BPMN user task
 * {@code update-recommendations}.
 */
@Component
class UpdateRecommendations implements Step<UpdateRecommendations.Form> {

  /**
   * @param updates what is new; a recommendation without a row stays as it is
   */
  record Form(@Size(max = 200) List<Row> updates) {

    Form {
      updates = Lists.present(updates);
    }
  }

  /**
   * @param recommendation its number within the case
   * @param evidence where one can see it: a policy's number, a training record, a report
   * @param reason why it stands so, needed to decline now what was accepted before
   */
  @RequiredWhen(
      field = "status",
      is = {"REPORTED_IMPLEMENTED", "PARTIALLY_IMPLEMENTED"},
      need = "evidence")
  @RequiredWhen(field = "status", is = "DECLINED", need = "reason")
  record Row(
      @NotNull @Min(1) Integer recommendation,
      @NotNull ReportedStatus status,
      @Size(max = 4000) @Nullable String evidence,
      @Size(max = 2000) @Nullable String reason) {}

  private final Recommendations recommendations;
  private final RecommendationViews views;
  private final Timeline timeline;

  UpdateRecommendations(
      Recommendations recommendations, RecommendationViews views, Timeline timeline) {
    this.recommendations = recommendations;
    this.views = views;
    this.timeline = timeline;
  }

  @Override
  public Form open(StepContext at) {
    return new Form(
        recommendations.of(at.caseId(), r -> r.status().isOpen()).stream()
            .map(
                r ->
                    new Row(
                        r.number(), ReportedStatus.valueOf(r.status().name()), r.evidence(), null))
            .toList());
  }

  @Override
  public void check(StepContext at, Form form, Problems problems) {
    Map<Integer, Recommendation> known = recommendations.byNumber(at.caseId());
    List<Integer> numbers = form.updates().stream().map(Row::recommendation).toList();
    new RowNumbers("updates", numbers).check(known, problems);
    for (int i = 0; i < numbers.size(); i++) {
      Recommendation recommendation = known.get(numbers.get(i));
      if (recommendation != null && !recommendation.status().isOpen()) {
        problems.add("updates[" + i + "].status", "delivery.error.closed", numbers.get(i));
      }
    }
  }

  @Override
  public Routing complete(StepContext at, Form form) {
    Map<Integer, Recommendation> known = recommendations.byNumber(at.caseId());
    int changed = 0;
    int reported = 0;
    for (Row row : form.updates()) {
      Recommendation recommendation = Objects.requireNonNull(known.get(row.recommendation()));
      RecommendationStatus status = RecommendationStatus.valueOf(row.status().name());
      changed += status == recommendation.status() ? 0 : 1;
      reported += status == RecommendationStatus.REPORTED_IMPLEMENTED ? 1 : 0;
      recommendation.report(
          status,
          Texts.clean(row.evidence()),
          Texts.clean(row.reason()),
          at.actor().personId(),
          at.now());
    }
    timeline.add(at.caseId(), "recommendations-updated", changed, reported);
    return Routing.none();
  }

  @Override
  public String about() {
    return "wave";
  }

  @Override
  public Map<String, Object> view(StepContext at) {
    return Map.of("byNumber", views.byNumber(at.caseId()));
  }
}
