package org.psptracker.delivery;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CoreArea;
import org.psptracker.cases.Timeline;
import org.psptracker.web.forms.Problems;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.Step;
import org.psptracker.workflow.StepContext;
import org.springframework.stereotype.Component;

/** The lead expert says what should change at the site. User task {@code write-recommendations}. */
@Component
class WriteRecommendations implements Step<WriteRecommendations.Form> {

  record Form(@NotNull @Size(min = 1, max = 40) List<Row> recommendations) {

    Form {
      recommendations = Lists.present(recommendations);
    }
  }

  /**
   * @param owner who at the site would see to it; the site has the last word
   * @param supersedes number of an earlier recommendation of the case that this one replaces
   */
  record Row(
      @NotBlank @Size(max = 2000) String text,
      @NotNull CoreArea coreArea,
      @NotNull RecommendationStage stage,
      @Size(max = 2000) @Nullable String rationale,
      @Size(max = 200) @Nullable String owner,
      @Nullable LocalDate due,
      @Min(1) @Nullable Integer supersedes) {}

  private final Recommendations recommendations;
  private final RecommendationViews views;
  private final Engaged engaged;
  private final Timeline timeline;

  WriteRecommendations(
      Recommendations recommendations,
      RecommendationViews views,
      Engaged engaged,
      Timeline timeline) {
    this.recommendations = recommendations;
    this.views = views;
    this.engaged = engaged;
    this.timeline = timeline;
  }

  @Override
  public Form open(StepContext at) {
    return new Form(List.of());
  }

  @Override
  public void check(StepContext at, Form form, Problems problems) {
    Map<Integer, Recommendation> earlier = recommendations.byNumber(at.caseId());
    for (int i = 0; i < form.recommendations().size(); i++) {
      Integer replaced = form.recommendations().get(i).supersedes();
      if (replaced != null) {
        Recommendation found = earlier.get(replaced);
        if (found == null || !found.status().isOpen()) {
          problems.add("recommendations[" + i + "].supersedes", "delivery.error.not-superseded");
        }
      }
    }
  }

  @Override
  public Routing complete(StepContext at, Form form) {
    long by = at.actor().personId();
    Map<Integer, Recommendation> earlier = recommendations.byNumber(at.caseId());
    int number = earlier.size();
    for (Row row : form.recommendations()) {
      number++;
      recommendations.save(new Recommendation(at.caseId(), number, row, by, at.now()));
      Recommendation replaced = row.supersedes() == null ? null : earlier.get(row.supersedes());
      if (replaced != null && replaced.status().isOpen()) {
        replaced.supersede(row.text().strip(), by, at.now());
      }
    }
    timeline.add(at.caseId(), "recommendations-written", form.recommendations().size());
    return Routing.none();
  }

  @Override
  public @Nullable Long assignee(StepContext at) {
    return engaged.lead(at.caseId());
  }

  @Override
  public Map<String, Object> view(StepContext at) {
    return Map.of("earlier", views.ofCase(at.caseId()));
  }
}
