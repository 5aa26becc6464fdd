package org.psptracker.delivery;

import java.util.Map;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseSection;
import org.psptracker.identity.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was found at the site, on the case page. */
@Component
@Transactional(readOnly = true)
class NeedsSection implements CaseSection {

  private final NeedsAssessmentRepository assessments;
  private final DeliveryWords words;

  NeedsSection(NeedsAssessmentRepository assessments, DeliveryWords words) {
    this.assessments = assessments;
    this.words = words;
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
    return assessments.existsByCaseId(caseFile.id());
  }

  @Override
  public Map<String, Object> model(CaseFile caseFile, Actor actor) {
    NeedsAssessment needs = assessments.findFirstByCaseIdOrderByIdDesc(caseFile.id()).orElseThrow();
    return Map.of("needs", NeedsView.of(needs, words));
  }
}
