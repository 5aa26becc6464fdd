package org.psptracker.notices;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CasePart;
import org.psptracker.cases.CasePeople;
import org.psptracker.identity.People;
import org.psptracker.identity.Person;
import org.psptracker.identity.Role;
import org.psptracker.workflow.StepEvent.OpenStep;
import org.springframework.stereotype.Component;

/** Whom a notice is for. */
@Component
class Recipients {

  private final People people;
  private final CasePeople casePeople;

  Recipients(People people, CasePeople casePeople) {
    this.people = people;
    this.casePeople = casePeople;
  }

  List<Person> site(CaseFile caseFile) {
    return people.ofJurisdiction(caseFile.jurisdictionId());
  }

  /** Everybody who takes part: the site, its experts and its coordinators. */
  List<Person> all(CaseFile caseFile) {
    List<Person> everybody = new ArrayList<>(site(caseFile));
    everybody.addAll(with(caseFile, CasePart.LEAD, CasePart.SUPPORTING, CasePart.COORDINATOR));
    return everybody;
  }

  /** Who is to do the step: its assignee, else whoever of its roles it concerns. */
  List<Person> owners(CaseFile caseFile, OpenStep step) {
    Long assignee = step.assignee();
    if (assignee != null) {
      return active(List.of(assignee));
    }
    return step.roles().stream().flatMap(role -> withRole(caseFile, role).stream()).toList();
  }

  /** People of a role who have to do with the case. */
  List<Person> withRole(CaseFile caseFile, String role) {
    Role known = Role.ofId(role);
    return switch (known) {
      case JURISDICTION -> site(caseFile);
      case COORDINATOR -> {
        List<Person> own = with(caseFile, CasePart.COORDINATOR);
        yield own.isEmpty() ? people.withRole(known) : own;
      }
      case EXPERT -> with(caseFile, CasePart.LEAD);
      case LEADERSHIP, ADMIN -> people.withRole(known);
      case PARTNER, INTEGRATION -> List.of();
    };
  }

  private List<Person> with(CaseFile caseFile, CasePart... parts) {
    List<CasePart> wanted = List.of(parts);
    return active(
        casePeople.of(caseFile.id()).stream()
            .filter(person -> wanted.contains(person.part()))
            .map(CasePeople.CasePerson::personId)
            .toList());
  }

  private List<Person> active(Collection<Long> ids) {
    Map<Long, Person> byId = people.byIds(ids);
    return byId.values().stream().filter(Person::active).toList();
  }
}
