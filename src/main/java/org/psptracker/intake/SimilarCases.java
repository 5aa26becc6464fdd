package org.psptracker.intake;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseFiles;
import org.psptracker.cases.CoreArea;
import org.springframework.stereotype.Component;

/** Open cases of a site that may already cover what a request asks for. */
@Component
class SimilarCases {

  /**
   * An open case.
   *
   * @param shared core areas that both are about
   */
  record Similar(String reference, String title, LocalDate filedOn, Set<CoreArea> shared) {}

  private final CaseFiles cases;
  private final BusinessCalendar calendar;

  SimilarCases(CaseFiles cases, BusinessCalendar calendar) {
    this.cases = cases;
    this.calendar = calendar;
  }

  /** Open cases of the site, those that share most core areas first. */
  List<Similar> openFor(long jurisdictionId, Collection<CoreArea> areas, long exceptCaseId) {
    return cases.openOf(jurisdictionId).stream()
        .filter(open -> open.id() != exceptCaseId)
        .map(open -> similar(open, areas))
        .sorted(Comparator.comparingInt((Similar open) -> -open.shared().size()))
        .toList();
  }

  private Similar similar(CaseFile open, Collection<CoreArea> areas) {
    Set<CoreArea> shared = EnumSet.noneOf(CoreArea.class);
    shared.addAll(open.coreAreas());
    shared.retainAll(areas);
    return new Similar(
        open.reference(),
        open.title(),
        LocalDate.ofInstant(open.filedAt(), calendar.zone()),
        shared);
  }
}
