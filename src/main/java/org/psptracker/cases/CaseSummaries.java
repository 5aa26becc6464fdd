package org.psptracker.cases;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Makes the API's view of cases. */
@Service
public class CaseSummaries {

  private final Jurisdictions jurisdictions;
  private final ObjectProvider<OpenSteps> openSteps;

  CaseSummaries(Jurisdictions jurisdictions, ObjectProvider<OpenSteps> openSteps) {
    this.jurisdictions = jurisdictions;
    this.openSteps = openSteps;
  }

  public CaseSummary of(CaseFile caseFile) {
    Jurisdiction site = jurisdictions.get(caseFile.jurisdictionId());
    boolean open = caseFile.isOpen();
    return new CaseSummary(
        caseFile.reference(),
        caseFile.title(),
        new CaseSummary.Site(site.id(), site.name(), site.usState()),
        caseFile.stage(),
        open ? null : caseFile.ending(),
        caseFile.state(),
        caseFile.intensity(),
        caseFile.priority(),
        caseFile.coreAreas().stream().sorted().toList(),
        open ? CaseSummary.Waiting.of(firstDue(List.of(caseFile.id())).get(caseFile.id())) : null,
        caseFile.filedAt(),
        caseFile.closedAt(),
        caseFile.version());
  }

  /** What each case waits for; nothing while no module drives cases. */
  Map<Long, OpenSteps.WaitingFor> firstDue(Collection<Long> caseIds) {
    OpenSteps steps = openSteps.getIfAvailable();
    return steps == null || caseIds.isEmpty() ? Map.of() : steps.firstDue(caseIds);
  }

  /** Cases with an open step of that person. */
  Collection<Long> assignedTo(long personId) {
    OpenSteps steps = openSteps.getIfAvailable();
    return steps == null ? List.of() : steps.casesAssignedTo(personId);
  }
}
