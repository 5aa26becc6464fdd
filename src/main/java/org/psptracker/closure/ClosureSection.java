package org.psptracker.closure;

import java.time.LocalDate;
import java.util.Map;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseSection;
import org.psptracker.identity.Actor;
import org.psptracker.identity.People;
import org.psptracker.identity.Person;
import org.springframework.stereotype.Component;

/** The closure on the case page. */
@Component
class ClosureSection implements CaseSection {

  private final ClosureRepository closures;
  private final People people;
  private final BusinessCalendar calendar;

  ClosureSection(ClosureRepository closures, People people, BusinessCalendar calendar) {
    this.closures = closures;
    this.people = people;
    this.calendar = calendar;
  }

  @Override
  public String id() {
    return "closure";
  }

  @Override
  public String module() {
    return "closure";
  }

  @Override
  public int order() {
    return 60;
  }

  @Override
  public boolean applies(CaseFile caseFile, Actor actor) {
    return closures.findFirstByCaseIdOrderByClosedAtDescIdDesc(caseFile.id()).isPresent();
  }

  @Override
  public Map<String, Object> model(CaseFile caseFile, Actor actor) {
    Closure closure =
        closures
            .findFirstByCaseIdOrderByClosedAtDescIdDesc(caseFile.id())
            .orElseThrow(() -> new IllegalStateException("no closure"));
    return Map.of(
        "closure",
        closure,
        "closedBy",
        people.find(closure.closedBy()).map(Person::name).orElse(""),
        "closedOn",
        LocalDate.ofInstant(closure.closedAt(), calendar.zone()));
  }
}
