package org.psptracker.outcomes;

import java.util.HashMap;
import java.util.Map;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseSection;
import org.psptracker.cases.Stage;
import org.psptracker.identity.Actor;
import org.springframework.stereotype.Component;

/** Counts by month, the evidence computed from them and its assessments, on the case page. */
@Component
class MeasuresSection implements CaseSection {

  private final MonthlyCounts counts;
  private final CaseEvidence evidence;
  private final EvidenceWords words;
  private final MonthViews months;
  private final AssessmentViews assessments;
  private final MeasurePolicy policy;

  MeasuresSection(
      MonthlyCounts counts,
      CaseEvidence evidence,
      EvidenceWords words,
      MonthViews months,
      AssessmentViews assessments,
      MeasurePolicy policy) {
    this.counts = counts;
    this.evidence = evidence;
    this.words = words;
    this.months = months;
    this.assessments = assessments;
    this.policy = policy;
  }

  @Override
  public String id() {
    return "measures";
  }

  @Override
  public String module() {
    return "outcomes";
  }

  @Override
  public int order() {
    return 52;
  }

  @Override
  public boolean applies(CaseFile caseFile, Actor actor) {
    return caseFile.stage().ordinal() >= Stage.DELIVERY.ordinal() && caseFile.isOpen()
        || counts.any(caseFile.id());
  }

  @Override
  public Map<String, Object> model(CaseFile caseFile, Actor actor) {
    Map<String, Object> model = new HashMap<>();
    model.put("reference", caseFile.reference());
    model.put("evidence", EvidenceView.of(evidence.of(caseFile.id()), words));
    model.put("measures", months.of(caseFile.id()));
    model.put("assessments", assessments.of(caseFile.id()));
    model.put("mayUpload", policy.againstUploading(caseFile, actor).isEmpty());
    return model;
  }
}
