package org.psptracker.triage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseFiles;
import org.psptracker.cases.RequestFigures;
import org.psptracker.cases.RequestFigures.Figures;
import org.psptracker.workflow.Automatic;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.StepContext;
import org.springframework.stereotype.Component;

/** Before the rules are asked: the facts that they see, kept and handed over. */
@Component
class GatherTriageFacts implements Automatic {

  private final RequestFigures requests;
  private final CaseFiles cases;
  private final TriageRepository triages;
  private final TriageSettings settings;

  GatherTriageFacts(
      RequestFigures requests, CaseFiles cases, TriageRepository triages, TriageSettings settings) {
    this.requests = requests;
    this.cases = cases;
    this.triages = triages;
    this.settings = settings;
  }

  @Override
  public Routing run(StepContext at) {
    CaseFile caseFile = at.caseFile();
    Figures figures =
        requests
            .of(at.caseId())
            .orElseThrow(() -> new IllegalStateException("case without request"));
    List<Long> others =
        cases.openOf(caseFile.jurisdictionId()).stream()
            .map(CaseFile::id)
            .filter(id -> id != at.caseId())
            .toList();
    int ended = (int) cases.closedOf(caseFile.jurisdictionId());
    Comparison comparison = Comparison.of(figures.years(), settings);
    triages.save(new Triage(caseFile, figures, comparison, others, ended, at.now()));
    return Routing.none()
        .with("rateRatio", number(comparison.rateRatio))
        .with("trend", number(comparison.trend))
        .with("population", figures.population())
        .with("urgency", figures.urgency())
        .with("coreAreaCount", figures.coreAreas().size())
        .with("openCases", others.size())
        .with("endedCases", ended);
  }

  private static @Nullable Double number(java.math.@Nullable BigDecimal value) {
    return value == null ? null : value.doubleValue();
  }
}
