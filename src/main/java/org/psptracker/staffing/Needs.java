package org.psptracker.staffing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseFiles;
import org.psptracker.cases.Jurisdiction;
import org.psptracker.cases.Jurisdictions;
import org.springframework.stereotype.Component;

/** What a position needs, from the position and its site. */
@Component
class Needs {

  private final CaseFiles cases;
  private final Jurisdictions jurisdictions;

  Needs(CaseFiles cases, Jurisdictions jurisdictions) {
    this.cases = cases;
    this.jurisdictions = jurisdictions;
  }

  Need of(Position position) {
    return of(position, position.from(), position.until());
  }

  /** The need if the position were planned for other days; null keeps a day. */
  Need of(Position position, @Nullable LocalDate from, @Nullable LocalDate until) {
    CaseFile caseFile = cases.get(position.caseId());
    Jurisdiction site = jurisdictions.get(caseFile.jurisdictionId());
    return new Need(
        position.id(),
        position.caseId(),
        site.id(),
        site.place(),
        site.usState(),
        site.agencyType(),
        position.coreAreas(),
        position.subTopics(),
        position.hoursPerWeek(),
        from == null ? position.from() : from,
        until == null ? position.until() : until);
  }
}
