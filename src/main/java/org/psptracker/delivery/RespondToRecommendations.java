package org.psptracker.delivery;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
 * The site accepts or declines each recommendation. BPMN user task {@code
 * respond-to-recommendations}.
 */
@Component
class RespondToRecommendations implements Step<RespondToRecommendations.Form> {

  record Form(@NotNull @Size(min = 1, max = 200) List<Row> responses) {

    Form {
      responses = Lists.present(responses);
    }
  }

  /**
   * @param recommendation its number within the case
   * @param rationale why, needed to decline
   */
  @RequiredWhen(
      field = "answer",
      is = "ACCEPT",
      need = {"owner", "due"})
  @RequiredWhen(field = "answer", is = "DECLINE", need = "rationale")
  record Row(
      @NotNull @Min(1) Integer recommendation,
      @NotNull RecommendationAnswer answer,
      @Size(max = 2000) @Nullable String rationale,
      @Size(max = 200) @Nullable String owner,
      @Nullable LocalDate due) {}

  private final Recommendations recommendations;
  private final RecommendationViews views;
  private final Timeline timeline;

  RespondToRecommendations(
      Recommendations recommendations, RecommendationViews views, Timeline timeline) {
    this.recommendations = recommendations;
    this.views = views;
    this.timeline = timeline;
  }

  /** A row for each that has no answer yet, with the owner and date that the expert proposes. */
  @Override
  @SuppressWarnings("NullAway") // nothing is answered yet
  public Form open(StepContext at) {
    return new Form(
        unanswered(at).stream()
            .map(r -> new Row(r.number(), null, null, r.owner(), r.due()))
            .toList());
  }

  @Override
  public void check(StepContext at, Form form, Problems problems) {
    Map<Integer, Recommendation> known = recommendations.byNumber(at.caseId());
    List<Integer> numbers = form.responses().stream().map(Row::recommendation).toList();
    new RowNumbers("responses", numbers).check(known, problems);
    List<Recommendation> unanswered = unanswered(at);
    for (int i = 0; i < numbers.size(); i++) {
      Recommendation named = known.get(numbers.get(i));
      if (named != null && !unanswered.contains(named)) {
        String field = "responses[" + i + "].recommendation";
        problems.add(field, "delivery.error.answered", numbers.get(i));
      }
    }
    for (Recommendation recommendation : unanswered) {
      if (!numbers.contains(recommendation.number())) {
        problems.add("responses", "delivery.error.unanswered", recommendation.number());
      }
    }
  }

  @Override
  public Routing complete(StepContext at, Form form) {
    Map<Integer, Recommendation> known = recommendations.byNumber(at.caseId());
    long by = at.actor().personId();
    int accepted = 0;
    for (Row row : form.responses()) {
      Recommendation recommendation = Objects.requireNonNull(known.get(row.recommendation()));
      String why = Texts.clean(row.rationale());
      if (row.answer() == RecommendationAnswer.ACCEPT) {
        accepted++;
        recommendation.accept(Texts.clean(row.owner()), row.due(), why, by, at.now());
      } else {
        recommendation.decline(why, by, at.now());
      }
    }
    timeline.add(at.caseId(), "recommendations-answered", accepted, form.responses().size());
    return Routing.none();
  }

  @Override
  public Map<String, Object> view(StepContext at) {
    return Map.of("byNumber", views.byNumber(at.caseId()));
  }

  private List<Recommendation> unanswered(StepContext at) {
    return recommendations.of(at.caseId(), r -> r.status().isOpen() && r.answer() == null);
  }
}
