package org.psptracker.cases;

import static org.psptracker.audit.AuditLog.Outcome;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.psptracker.audit.AuditLog;
import org.psptracker.cases.CasePeople.CasePerson;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.People;
import org.psptracker.identity.Person;
import org.psptracker.identity.Role;
import org.psptracker.web.NotFound;
import org.psptracker.web.Refused;
import org.psptracker.web.Unprocessable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People of partners who read one case: a coordinator lets them in, and ends it again. */
@Service
@Transactional
class PartnerContacts {

  private static final int MOST_OFFERED = 500;

  private final CasePeople casePeople;
  private final People people;
  private final Visibility visibility;
  private final Timeline timeline;
  private final AuditLog audit;
  private final CurrentActor currentActor;
  private final JdbcClient jdbc;

  PartnerContacts(
      CasePeople casePeople,
      People people,
      Visibility visibility,
      Timeline timeline,
      AuditLog audit,
      CurrentActor currentActor,
      JdbcClient jdbc) {
    this.casePeople = casePeople;
    this.people = people;
    this.visibility = visibility;
    this.timeline = timeline;
    this.audit = audit;
    this.currentActor = currentActor;
    this.jdbc = jdbc;
  }

  /**
   * Whether a partner contact's part could show somebody anything: the programme sees cases by its
   * roles, operators read no case facts, and a machine stands for one site.
   */
  static boolean couldBe(Actor actor) {
    return actor.personId() > 0
        && !actor.is(Role.COORDINATOR)
        && !actor.is(Role.LEADERSHIP)
        && !actor.is(Role.ADMIN)
        && !actor.is(Role.INTEGRATION);
  }

  /** Present contacts in order of name. */
  @Transactional(readOnly = true)
  public List<CasePerson> of(long caseId) {
    return casePeople.of(caseId).stream().filter(one -> one.part() == CasePart.PARTNER).toList();
  }

  /** Whom one could let in: active people who do not see the case yet. */
  @Transactional(readOnly = true)
  public List<Person> possible(CaseFile caseFile) {
    List<Long> known =
        jdbc.sql("select id from person where active order by name, id limit :most")
            .param("most", MOST_OFFERED)
            .query(Long.class)
            .list();
    return people.byIds(known).values().stream()
        .filter(person -> isPossible(person, caseFile))
        .sorted(java.util.Comparator.comparing(Person::name))
        .toList();
  }

  private static boolean isOfSite(Person person, CaseFile caseFile) {
    Long site = person.jurisdictionId();
    return site != null && site == caseFile.jurisdictionId();
  }

  private static boolean isPossible(Person person, CaseFile caseFile) {
    return person.active() && couldBe(person.actor()) && !isOfSite(person, caseFile);
  }

  /** Lets somebody in; {@link Unprocessable} for whom it would be of no use. */
  public CasePerson add(CaseFile caseFile, long personId) {
    mustChange(caseFile);
    Person person =
        people
            .find(personId)
            .filter(one -> isPossible(one, caseFile))
            .orElseThrow(() -> Unprocessable.at("person", "partner-contact.error.person"));
    if (visibility.worksOn(person.actor(), caseFile.id())) {
      throw Unprocessable.at("person", "partner-contact.error.sees");
    }
    casePeople.put(caseFile.id(), personId, CasePart.PARTNER);
    timeline.add(caseFile.id(), "partner-contact-added", person.name());
    record("add-partner-contact", caseFile, personId);
    return present(caseFile, personId).orElseThrow();
  }

  /** Ends somebody's sight of the case; {@link NotFound} for whom it did not begin. */
  public void end(CaseFile caseFile, long personId) {
    mustEnd();
    CasePerson contact = present(caseFile, personId).orElseThrow(NotFound::new);
    casePeople.end(caseFile.id(), personId, CasePart.PARTNER);
    timeline.add(caseFile.id(), "partner-contact-ended", contact.name());
    record("end-partner-contact", caseFile, personId);
  }

  private Optional<CasePerson> present(CaseFile caseFile, long personId) {
    return of(caseFile.id()).stream().filter(one -> one.personId() == personId).findFirst();
  }

  /** Refuses whoever may not let somebody in now. */
  void mustChange(CaseFile caseFile) {
    mustEnd();
    if (!caseFile.isOpen()) {
      throw new Refused("case-item.refused.closed");
    }
  }

  private void mustEnd() {
    if (!mayEnd(currentActor.get())) {
      throw new Refused("partner-contact.refused");
    }
  }

  /** A coordinator's to give, and also on a closed case to take away. */
  static boolean mayEnd(Actor actor) {
    return actor.is(Role.COORDINATOR) || actor.isSystem();
  }

  private void record(String act, CaseFile caseFile, long personId) {
    audit.record(act, "case", caseFile.reference(), Outcome.DONE, Map.of("person", personId));
  }
}
