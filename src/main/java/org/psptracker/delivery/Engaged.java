package org.psptracker.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CasePart;
import org.psptracker.cases.CasePeople;
import org.psptracker.web.forms.Option;
import org.springframework.stereotype.Component;

/** The experts engaged on a case: who may be named for an activity. */
@Component
class Engaged {

  private final CasePeople people;

  Engaged(CasePeople people) {
    this.people = people;
  }

  List<Option> options(long caseId) {
    return people.of(caseId).stream()
        .filter(person -> isExpert(person.part()))
        .map(person -> new Option(Long.toString(person.personId()), person.name()))
        .distinct()
        .toList();
  }

  boolean has(long caseId, long personId) {
    return people.has(caseId, personId, CasePart.LEAD, CasePart.SUPPORTING);
  }

  /** The lead expert, null while the place is open. */
  @Nullable Long lead(long caseId) {
    return people.lead(caseId).orElse(null);
  }

  boolean isLead(long caseId, long personId) {
    return people.has(caseId, personId, CasePart.LEAD);
  }

  /** That expert while engaged, the lead expert in their place otherwise. */
  @Nullable Long orLead(long caseId, long expertId) {
    return has(caseId, expertId) ? Long.valueOf(expertId) : lead(caseId);
  }

  private static boolean isExpert(CasePart part) {
    return part == CasePart.LEAD || part == CasePart.SUPPORTING;
  }
}
