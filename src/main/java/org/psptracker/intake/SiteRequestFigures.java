package org.psptracker.intake;

import java.util.Optional;
import org.psptracker.cases.RequestFigures;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers other stages from the request as it stands. */
@Component
class SiteRequestFigures implements RequestFigures {

  private final AssistanceRequestRepository requests;

  SiteRequestFigures(AssistanceRequestRepository requests) {
    this.requests = requests;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Figures> of(long caseId) {
    return requests.findByCaseId(caseId).map(SiteRequestFigures::figures);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<String> problem(long caseId) {
    return requests.findByCaseId(caseId).map(request -> request.need().problem);
  }

  private static Figures figures(AssistanceRequest request) {
    String sponsor = request.contacts().sponsorName;
    return new Figures(
        request.agency().population,
        request.wishes().urgency.name(),
        sponsor != null && !sponsor.isBlank(),
        request.coreAreas(),
        request.subTopics(),
        request.acknowledgedAt(),
        request.crimeYears().stream()
            .map(year -> new Year(year.year(), year.total(), year.population()))
            .toList());
  }
}
