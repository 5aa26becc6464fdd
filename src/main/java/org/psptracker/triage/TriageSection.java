package org.psptracker.triage;

import java.util.Map;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseSection;
import org.psptracker.identity.Actor;
import org.springframework.stereotype.Component;

/** The weighing and the decisions on the case page. */
@Component
class TriageSection implements CaseSection {

  private final TriageRepository triages;
  private final TriageViews views;

  TriageSection(TriageRepository triages, TriageViews views) {
    this.triages = triages;
    this.views = views;
  }

  @Override
  public String id() {
    return "triage";
  }

  @Override
  public String module() {
    return "triage";
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public boolean applies(CaseFile caseFile, Actor actor) {
    return triages.findFirstByCaseIdOrderByTriagedAtDescIdDesc(caseFile.id()).isPresent();
  }

  @Override
  public Map<String, Object> model(CaseFile caseFile, Actor actor) {
    return views.of(caseFile.id());
  }
}
