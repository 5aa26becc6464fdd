package org.psptracker.outcomes;

import java.time.YearMonth;
import java.util.Optional;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.cases.CaseFiles;
import org.psptracker.cases.Stage;
import org.springframework.stereotype.Component;

/** When the work at the site began: the case reached delivery. */
@Component
class WorkStart {

  private final CaseFiles cases;
  private final BusinessCalendar calendar;

  WorkStart(CaseFiles cases, BusinessCalendar calendar) {
    this.cases = cases;
    this.calendar = calendar;
  }

  /** The month in the programme's zone; empty for a case that never reached delivery. */
  Optional<YearMonth> month(long caseId) {
    return cases
        .stageEntered(caseId, Stage.DELIVERY)
        .map(at -> YearMonth.from(at.atZone(calendar.zone())));
  }

  YearMonth monthOr(long caseId, YearMonth otherwise) {
    return month(caseId).orElse(otherwise);
  }
}
