package org.psptracker.cases;

import static org.psptracker.audit.AuditLog.Outcome;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

  static final int MOST_OFFERED = 50;

  /** The programme sees cases by its roles, operators read none, a machine stands for one site. */
  private static final Set<Role> NEVER =
      EnumSet.of(Role.COORDINATOR, Role.LEADERSHIP, Role.ADMIN, Role.INTEGRATION);

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

  /** Whether a partner contact's part could show somebody anything. */
  static boolean couldBe(Actor actor) {
    return actor.personId() > 0 && NEVER.stream().noneMatch(actor::is);
  }

  /** Present contacts in order of name. */
  @Transactional(readOnly = true)
  public List<CasePerson> of(long caseId) {
    return casePeople.of(caseId).stream().filter(one -> one.part() == CasePart.PARTNER).toList();
  }

  /**
   * Whom one could let in.
   *
   * @param areAll false when there are more than are offered
   */
  record Offered(List<Person> people, boolean areAll) {}

  /**
   * Whom one could let in, by name: {@link #isPossible}, and not a contact yet.
   *
   * @param find part of their name, title, address, agency or its place; empty for everybody
   */
  @Transactional(readOnly = true)
  public Offered possible(CaseFile caseFile, String find) {
    List<Long> possible =
        jdbc.sql(
                """
                select p.id from person p left join jurisdiction j on j.id = p.jurisdiction_id
                where p.active and p.jurisdiction_id is distinct from :site
                  and (p.name ilike :find or p.title ilike :find or p.email ilike :find
                    or j.name ilike :find or j.place ilike :find)
                  and not exists (select from person_role r
                    where r.person_id = p.id and r.role = any(:seeing))
                  and not exists (select from case_person x
                    where x.case_id = :case and x.person_id = p.id
                      and x.part = 'PARTNER' and x.until is null)
                order by p.name, p.id limit :most
                """)
            .param("site", caseFile.jurisdictionId())
            .param("seeing", NEVER.stream().map(Role::name).toArray(String[]::new))
            .param("case", caseFile.id())
            .param("find", "%" + find.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%")
            .param("most", MOST_OFFERED + 1)
            .query(Long.class)
            .list();
    List<Long> offered = possible.subList(0, Math.min(MOST_OFFERED, possible.size()));
    Map<Long, Person> known = people.byIds(offered);
    return new Offered(
        offered.stream().map(known::get).filter(Objects::nonNull).toList(),
        possible.size() <= MOST_OFFERED);
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
