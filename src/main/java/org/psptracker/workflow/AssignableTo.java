package org.psptracker.workflow;

import java.util.List;
import java.util.stream.Stream;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CasePeople;
import org.psptracker.identity.People;
import org.psptracker.identity.Person;
import org.psptracker.identity.Role;
import org.psptracker.web.forms.Option;
import org.springframework.stereotype.Component;

/** The people who could do an open step. */
@Component
class AssignableTo {

  private final People people;
  private final CasePeople onCase;
  private final StepPolicy policy;

  AssignableTo(People people, CasePeople onCase, StepPolicy policy) {
    this.people = people;
    this.onCase = onCase;
    this.policy = policy;
  }

  List<Option> to(InboxRow row, CaseFile caseFile) {
    Stream<Person> ofRoles =
        row.roles().stream()
            .map(Role::ofId)
            .flatMap(
                role ->
                    role == Role.JURISDICTION
                        ? people.ofJurisdiction(caseFile.jurisdictionId()).stream()
                        : people.withRole(role).stream());
    Stream<Person> engaged =
        onCase.of(caseFile.id()).stream()
            .flatMap(person -> people.find(person.personId()).stream());
    return Stream.concat(ofRoles, engaged)
        .distinct()
        .filter(person -> policy.couldDo(person, row))
        .map(person -> new Option(Long.toString(person.id()), person.name(), person.title()))
        .toList();
  }
}
