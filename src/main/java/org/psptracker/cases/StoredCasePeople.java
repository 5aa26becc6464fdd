package org.psptracker.cases;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.psptracker.identity.People;
import org.psptracker.identity.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class StoredCasePeople implements CasePeople {

  /** Lead first, then as a reader looks for them. */
  private static final List<CasePart> ORDER =
      List.of(
          CasePart.LEAD,
          CasePart.SUPPORTING,
          CasePart.COORDINATOR,
          CasePart.PARTNER,
          CasePart.OFFERED);

  private final PartOnCaseRepository parts;
  private final People people;
  private final Clock clock;

  StoredCasePeople(PartOnCaseRepository parts, People people, Clock clock) {
    this.parts = parts;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public void put(long caseId, long personId, CasePart part) {
    if (!has(caseId, personId, part)) {
      parts.save(new PartOnCase(caseId, personId, part, clock.instant()));
    }
  }

  @Override
  public void end(long caseId, long personId, CasePart part) {
    parts
        .findByCaseIdAndPersonIdAndPartAndUntilIsNull(caseId, personId, part)
        .ifPresent(present -> present.end(clock.instant()));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Long> lead(long caseId) {
    return parts
        .findFirstByCaseIdAndPartAndUntilIsNullOrderBySinceDesc(caseId, CasePart.LEAD)
        .map(PartOnCase::personId);
  }

  @Override
  @Transactional(readOnly = true)
  public List<CasePerson> of(long caseId) {
    List<PartOnCase> present = parts.findByCaseIdAndUntilIsNull(caseId);
    Map<Long, Person> byId = people.byIds(present.stream().map(PartOnCase::personId).toList());
    return present.stream()
        .flatMap(part -> Optional.ofNullable(byId.get(part.personId())).stream().map(as(part)))
        .sorted(
            Comparator.comparing((CasePerson person) -> ORDER.indexOf(person.part()))
                .thenComparing(CasePerson::name))
        .toList();
  }

  private static Function<Person, CasePerson> as(PartOnCase part) {
    return person ->
        new CasePerson(person.id(), person.name(), person.title(), part.part(), part.since());
  }

  @Override
  @Transactional(readOnly = true)
  public boolean has(long caseId, long personId, CasePart... wanted) {
    return parts.existsByCaseIdAndPersonIdAndPartInAndUntilIsNull(
        caseId, personId, List.of(wanted));
  }
}
