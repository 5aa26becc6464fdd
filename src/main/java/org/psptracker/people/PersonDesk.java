package org.psptracker.people;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.psptracker.audit.AuditLog;
import org.psptracker.audit.AuditLog.Outcome;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.PeopleDirectory;
import org.psptracker.identity.Person;
import org.psptracker.identity.Role;
import org.psptracker.identity.Sessions;
import org.psptracker.identity.UsernameTaken;
import org.psptracker.web.Conflict;
import org.psptracker.web.NotFound;
import org.psptracker.web.Refused;
import org.psptracker.web.Stale;
import org.psptracker.web.forms.Contradiction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds, changes, ends and resumes people, each in one transaction with its record. */
@Service
@Transactional
class PersonDesk {

  private final PeopleRows rows;
  private final AccountRows accounts;
  private final PeopleDirectory directory;
  private final Usernames usernames;
  private final PersonRules rules;
  private final Sessions sessions;
  private final AuditLog audit;
  private final CurrentActor currentActor;

  PersonDesk(
      PeopleRows rows,
      AccountRows accounts,
      PeopleDirectory directory,
      Usernames usernames,
      PersonRules rules,
      Sessions sessions,
      AuditLog audit,
      CurrentActor currentActor) {
    this.rows = rows;
    this.accounts = accounts;
    this.directory = directory;
    this.usernames = usernames;
    this.rules = rules;
    this.sessions = sessions;
    this.audit = audit;
    this.currentActor = currentActor;
  }

  /** One person; {@link NotFound} for whom the present actor may not read. */
  @Transactional(readOnly = true)
  public PersonRow get(long id) {
    if (!PeoplePolicy.reads(currentActor.get())) {
      throw new NotFound();
    }
    return rows.find(id).orElseThrow(NotFound::new);
  }

  /** The person, for whoever may change them; refuses the others. */
  @Transactional(readOnly = true)
  public PersonRow mustChange(long id) {
    PersonRow person = get(id);
    mayOr(
        "change-person",
        person.username(),
        PeoplePolicy.againstChanging(currentActor.get(), person.person(), person.roles()));
    return person;
  }

  /** The person, for whoever may end them; refuses the others. */
  @Transactional(readOnly = true)
  public PersonRow mustEnd(long id) {
    PersonRow person = get(id);
    mayOr(
        "end-person",
        person.username(),
        PeoplePolicy.againstEnding(currentActor.get(), person.person(), rows.activeAdmins()));
    return person;
  }

  /** Refuses whoever has nothing to do with people. */
  void mustRead() {
    mayOr("read-people", "", readable());
  }

  private Optional<String> readable() {
    return PeoplePolicy.reads(currentActor.get())
        ? Optional.empty()
        : Optional.of("people.refused.role");
  }

  /**
   * Adds a person, whose account is then opened.
   *
   * @throws Contradiction naming the fields, also when the address is somebody's already
   */
  public PersonRow add(PersonForm form) {
    Actor actor = currentActor.get();
    mayOr("add-person", "", PeoplePolicy.againstAdding(actor, form.roles()));
    rows.keepOthersOut();
    rules.check(form, null);
    return write(form, actor);
  }

  /** Writes somebody new; whoever calls has asked the policies. */
  PersonRow write(PersonForm form, Actor actor) {
    String username = usernames.free(form.email());
    Person person;
    try {
      person = directory.add(form.entry(username));
    } catch (UsernameTaken sinceAMomentAgo) {
      throw rules.usernameTaken(username);
    }
    accounts.added(person.id(), actor.personId());
    record("add-person", username, Map.of("roles", ids(person.roles())));
    return rows.find(person.id()).orElseThrow();
  }

  /**
   * Changes a person; whoever loses or wins a right signs in again.
   *
   * @param version the one that the form was read at; null to write over whatever there is
   */
  public PersonRow change(long id, PersonForm form, @Nullable Integer version) {
    Actor actor = currentActor.get();
    rows.keepOthersOut();
    // neither does the provider change the person meanwhile
    rows.lock(id);
    PersonRow before = get(id);
    Person person = before.person();
    mayOr(
        "change-person",
        before.username(),
        PeoplePolicy.againstChanging(actor, person, form.roles())
            .or(() -> PeoplePolicy.againstLosing(person, form.roles(), rows.activeAdmins())));
    mustBeActive(before);
    rules.check(form, id);
    mark(id, version);
    directory.change(id, form.entry(before.username()));
    Set<Role> roles = new HashSet<>(form.roles());
    if (!roles.equals(before.roles())
        || !Objects.equals(form.jurisdictionId(), before.jurisdictionId())) {
      sessions.endAllOf(before.username());
    }
    record(
        "change-person",
        before.username(),
        Map.of("roles", ids(roles), "rolesBefore", ids(before.roles())));
    return rows.find(id).orElseThrow();
  }

  /** Ends a person: from now on they are signed out, and nobody signs in as them. */
  public PersonRow end(long id, String reason, @Nullable Integer version) {
    rows.keepOthersOut();
    PersonRow before = mustEnd(id);
    mustBeActive(before);
    mark(id, version);
    accounts.ended(id, reason.strip());
    directory.end(id);
    record("end-person", before.username(), Map.of("roles", ids(before.roles())));
    return rows.find(id).orElseThrow();
  }

  public PersonRow resume(long id, @Nullable Integer version) {
    Actor actor = currentActor.get();
    rows.keepOthersOut();
    PersonRow before = get(id);
    mayOr("resume-person", before.username(), PeoplePolicy.againstResuming(actor, before.person()));
    if (before.active()) {
      throw new Conflict("people.refused.not-ended", before.name());
    }
    mark(id, version);
    accounts.resumed(id);
    directory.resume(id);
    record("resume-person", before.username(), Map.of("roles", ids(before.roles())));
    return rows.find(id).orElseThrow();
  }

  /** Tells the identity provider at the next round. */
  public void tellNow(long id) {
    PersonRow person = get(id);
    accounts.tryNow(id);
    record("tell-account", person.username(), Map.of());
  }

  private void mark(long id, @Nullable Integer version) {
    if (!accounts.changed(id, version)) {
      throw new Stale(accounts.version(id), List.of());
    }
  }

  private static void mustBeActive(PersonRow person) {
    if (!person.active()) {
      throw new Conflict("people.refused.ended", person.name());
    }
  }

  private void mayOr(String act, String subject, Optional<String> against) {
    if (against.isPresent()) {
      audit.record(act, "person", subject, Outcome.REFUSED, Map.of("reason", against.get()));
      throw new Refused(against.get());
    }
  }

  private void record(String act, String username, Map<String, ?> detail) {
    audit.record(act, "person", username, Outcome.DONE, detail);
  }

  private static List<String> ids(Set<Role> roles) {
    return roles.stream().sorted().map(Role::id).toList();
  }
}
