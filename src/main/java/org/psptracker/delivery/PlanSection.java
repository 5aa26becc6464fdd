package org.psptracker.delivery;

import java.util.Map;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseSection;
import org.psptracker.identity.Actor;
import org.springframework.stereotype.Component;

/** The work plan in all its versions, and its deliverables, on the case page. */
@Component
class PlanSection implements CaseSection {

  private final WorkPlanRepository plans;
  private final PlanViews views;
  private final Deliverables deliverables;

  PlanSection(WorkPlanRepository plans, PlanViews views, Deliverables deliverables) {
    this.plans = plans;
    this.views = views;
    this.deliverables = deliverables;
  }

  @Override
  public String id() {
    return "plan";
  }

  @Override
  public String module() {
    return "delivery";
  }

  @Override
  public int order() {
    return 41;
  }

  @Override
  public boolean applies(CaseFile caseFile, Actor actor) {
    return plans.existsByCaseId(caseFile.id());
  }

  @Override
  public Map<String, Object> model(CaseFile caseFile, Actor actor) {
    return Map.of(
        "plans", views.all(caseFile.id()),
        "deliverables", deliverables.of(caseFile.id()),
        "today", deliverables.today(),
        "mayFinish", caseFile.isOpen() && deliverables.isTheirs(caseFile));
  }
}
