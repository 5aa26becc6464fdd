package org.psptracker.delivery;

import java.util.Map;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseSection;
import org.psptracker.identity.Actor;
import org.springframework.stereotype.Component;

/** Recommendations and what became of each, on the case page. */
@Component
class RecommendationsSection implements CaseSection {

  private final Recommendations recommendations;
  private final RecommendationViews views;

  RecommendationsSection(Recommendations recommendations, RecommendationViews views) {
    this.recommendations = recommendations;
    this.views = views;
  }

  @Override
  public String id() {
    return "recommendations";
  }

  @Override
  public String module() {
    return "delivery";
  }

  @Override
  public int order() {
    return 43;
  }

  @Override
  public boolean applies(CaseFile caseFile, Actor actor) {
    return recommendations.any(caseFile.id());
  }

  @Override
  public Map<String, Object> model(CaseFile caseFile, Actor actor) {
    return Map.of("recommendations", views.ofCase(caseFile.id()));
  }
}
