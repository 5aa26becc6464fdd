package org.psptracker.cases;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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
  private final Jurisdictions sites;
  private final Clock clock;

  StoredCasePeople(PartOnCaseRepository parts, People people, Jurisdictions sites, Clock clock) {
    this.parts = parts;
    this.people = people;
    this.sites = sites;
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
    Map<Long, Jurisdiction> agencies = agencies(present, byId);
    return present.stream()
        .flatMap(
            part -> Optional.ofNullable(byId.get(part.personId())).stream().map(as(part, agencies)))
        .sorted(
            Comparator.comparing((CasePerson person) -> ORDER.indexOf(person.part()))
                .thenComparing(CasePerson::name))
        .toList();
  }

  /** Of partner contacts; all others belong to the case's own site, or to none. */
  private Map<Long, Jurisdiction> agencies(List<PartOnCase> present, Map<Long, Person> byId) {
    return sites.byIds(
        present.stream()
            .filter(part -> part.part() == CasePart.PARTNER)
            .flatMap(part -> Stream.ofNullable(byId.get(part.personId())))
            .flatMap(person -> Stream.ofNullable(person.jurisdictionId()))
            .distinct()
            .toList());
  }

  private static Function<Person, CasePerson> as(
      PartOnCase part, Map<Long, Jurisdiction> agencies) {
    return person -> {
      Jurisdiction agency =
          part.part() != CasePart.PARTNER || person.jurisdictionId() == null
              ? null
              : agencies.get(person.jurisdictionId());
      return new CasePerson(
          person.id(),
          person.name(),
          person.title(),
          agency == null ? null : agency.name(),
          part.part(),
          part.since());
    };
  }

  @Override
  @Transactional(readOnly = true)
  public boolean has(long caseId, long personId, CasePart... wanted) {
    return parts.existsByCaseIdAndPersonIdAndPartInAndUntilIsNull(
        caseId, personId, List.of(wanted));
  }
}
