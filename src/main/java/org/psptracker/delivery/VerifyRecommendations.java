package org.psptracker.delivery;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.psptracker.cases.Timeline;
import org.psptracker.web.forms.Problems;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.Step;
import org.psptracker.workflow.StepContext;
import org.springframework.stereotype.Component;

/**
 * The coordinator looks at what the site reports as implemented. BPMN user task {@code
 * verify-recommendations}.
 */
@Component
class VerifyRecommendations implements Step<VerifyRecommendations.Form> {

  /**
   * @param verifications what was looked at; a report without a row stays a report
   */
  record Form(@Size(max = 200) List<Row> verifications) {

    Form {
      verifications = Lists.present(verifications);
    }
  }

  /**
   * @param recommendation its number within the case
   * @param note what was looked at, and what it showed
   */
  record Row(
      @NotNull @Min(1) Integer recommendation,
      @NotNull Verification found,
      @NotBlank @Size(max = 2000) String note) {

    RecommendationStatus status() {
      return switch (found) {
        case VERIFIED -> RecommendationStatus.VERIFIED_IMPLEMENTED;
        case PARTLY -> RecommendationStatus.PARTIALLY_IMPLEMENTED;
        case NOT_YET -> RecommendationStatus.REPORTED_IMPLEMENTED;
      };
    }
  }

  private final Recommendations recommendations;
  private final RecommendationViews views;
  private final Timeline timeline;

  VerifyRecommendations(
      Recommendations recommendations, RecommendationViews views, Timeline timeline) {
    this.recommendations = recommendations;
    this.views = views;
    this.timeline = timeline;
  }

  @Override
  @SuppressWarnings("NullAway") // nothing was looked at yet
  public Form open(StepContext at) {
    return new Form(
        recommendations
            .of(at.caseId(), r -> r.status() == RecommendationStatus.REPORTED_IMPLEMENTED)
            .stream()
            .map(r -> new Row(r.number(), null, null))
            .toList());
  }

  @Override
  public void check(StepContext at, Form form, Problems problems) {
    Map<Integer, Recommendation> known = recommendations.byNumber(at.caseId());
    List<Integer> numbers = form.verifications().stream().map(Row::recommendation).toList();
    new RowNumbers("verifications", numbers).check(known, problems);
    for (int i = 0; i < numbers.size(); i++) {
      Recommendation recommendation = known.get(numbers.get(i));
      if (recommendation != null
          && !recommendation.status().verifierMayFind(form.verifications().get(i).status())) {
        String row = "verifications[" + i + "].";
        problems.contradiction(
            "delivery.error.not-reported", row + "found", row + "recommendation");
      }
    }
  }

  @Override
  public Routing complete(StepContext at, Form form) {
    Map<Integer, Recommendation> known = recommendations.byNumber(at.caseId());
    int verified = 0;
    for (Row row : form.verifications()) {
      Recommendation recommendation = Objects.requireNonNull(known.get(row.recommendation()));
      recommendation.verify(row.status(), row.note().strip(), at.actor().personId(), at.now());
      verified += row.found() == Verification.VERIFIED ? 1 : 0;
    }
    int lookedAt = form.verifications().size();
    if (lookedAt == 0) {
      timeline.add(at.caseId(), "no-recommendations-to-verify");
    } else {
      timeline.add(at.caseId(), "recommendations-verified", verified, lookedAt);
    }
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
