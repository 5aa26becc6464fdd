package org.psptracker.delivery;

import java.util.Map;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseSection;
import org.psptracker.identity.Actor;
import org.springframework.stereotype.Component;

/** What was found at the site, on the case page. */
@Component
class NeedsSection implements CaseSection {

  private final NeedsReading needs;

  NeedsSection(NeedsReading needs) {
    this.needs = needs;
  }

  @Override
  public String id() {
    return "needs";
  }

  @Override
  public String module() {
    return "delivery";
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public boolean applies(CaseFile caseFile, Actor actor) {
    return needs.any(caseFile.id());
  }

  @Override
  public Map<String, Object> model(CaseFile caseFile, Actor actor) {
    return Map.of("assessments", needs.all(caseFile.id()));
  }
}
