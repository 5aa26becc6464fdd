package org.psptracker.intake;

import java.util.Map;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseSection;
import org.psptracker.identity.Actor;
import org.springframework.stereotype.Component;

/** The request on the case page. */
@Component
class RequestSection implements CaseSection {

  private final RequestViews views;

  RequestSection(RequestViews views) {
    this.views = views;
  }

  @Override
  public String id() {
    return "request";
  }

  @Override
  public String module() {
    return "intake";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public boolean applies(CaseFile caseFile, Actor actor) {
    return true;
  }

  @Override
  public Map<String, Object> model(CaseFile caseFile, Actor actor) {
    return views.of(caseFile.id());
  }
}
