package org.psptracker.people;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.psptracker.audit.AuditLog;
import org.psptracker.audit.AuditLog.Outcome;
import org.psptracker.cases.Jurisdictions;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.People;
import org.psptracker.identity.Person;
import org.psptracker.identity.Role;
import org.psptracker.people.ConfirmForm.SiteChoice;
import org.psptracker.web.Conflict;
import org.psptracker.web.NotFound;
import org.psptracker.web.Stale;
import org.psptracker.web.Unprocessable;
import org.psptracker.web.forms.Contradiction;
import org.psptracker.web.forms.Forms;
import org.psptracker.web.forms.Problems;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides on requests for access: site, person, record and account to come in one transaction. */
@Service
@Transactional
class AccessDesk {

  private final AccessRows rows;
  private final PeopleRows people;
  private final PersonDesk desk;
  private final AskForAccess access;
  private final Jurisdictions sites;
  private final People directory;
  private final Forms forms;
  private final AuditLog audit;
  private final CurrentActor currentActor;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AccessDesk(
      AccessRows rows,
      PeopleRows people,
      PersonDesk desk,
      AskForAccess access,
      Jurisdictions sites,
      People directory,
      Forms forms,
      AuditLog audit,
      CurrentActor currentActor,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.people = people;
    this.desk = desk;
    this.access = access;
    this.sites = sites;
    this.directory = directory;
    this.forms = forms;
    this.audit = audit;
    this.currentActor = currentActor;
    this.events = events;
    this.clock = clock;
  }

  /** One request; {@link NotFound} for whoever has nothing to do with it. */
  @Transactional(readOnly = true)
  public AccessRequest get(long id) {
    if (AccessPolicy.againstDeciding(currentActor.get()).isPresent()) {
      throw new NotFound();
    }
    return rows.find(id).orElseThrow(NotFound::new);
  }

  /**
   * Lets the person in. Their account is made afterwards, for that is a call to somebody else.
   *
   * @param version the one that the form was read at; null for whatever there is
   */
  public PersonRow confirm(long id, ConfirmForm form, @Nullable Integer version) {
    Actor actor = currentActor.get();
    people.keepOthersOut();
    AccessRequest request = open(id, version);
    Person known = people.byEmail(request.email()).map(PersonRow::person).orElse(null);
    Optional<String> against =
        AccessPolicy.againstConfirming(request, known, access.mails(), form.isChecked());
    if (against.isPresent()) {
      record("confirm-access", request, Outcome.REFUSED, Map.of("reason", against.get()));
      boolean ofOneField = against.get().equals("people.refused.not-proven");
      throw Unprocessable.at(ofOneField ? "checked" : "", against.get());
    }
    boolean fresh = form.to() == SiteChoice.NEW;
    long site = fresh ? newSite(form, request.synthetic()) : knownSite(form);
    PersonRow person =
        desk.write(
            new PersonForm(
                form.name(),
                form.title(),
                request.email(),
                form.phone(),
                List.of(Role.JURISDICTION),
                site),
            actor);
    rows.confirmed(request, person.id(), actor.personId(), clock.instant());
    record(
        "confirm-access",
        request,
        Outcome.DONE,
        Map.of(
            "person",
            person.username(),
            "jurisdiction",
            site,
            "newSite",
            fresh,
            "proven",
            request.provenAt() != null,
            "checked",
            form.isChecked()));
    return person;
  }

  /** Refuses, and tells the one who asked why. */
  public AccessRequest refuse(long id, String reason, @Nullable Integer version) {
    AccessRequest request = open(id, version);
    rows.refused(request, reason.strip(), currentActor.get().personId(), clock.instant());
    events.publishEvent(
        new AccessEvent.Refused(request.name(), request.email(), request.agency(), reason.strip()));
    record("refuse-access", request, Outcome.DONE, Map.of());
    return get(id);
  }

  /** Mails the link that proves the address anew; the former one no longer counts. */
  public void mailLinkAgain(long id) {
    AccessRequest request = open(id, null);
    if (!access.mails() || request.provenAt() != null) {
      throw new Conflict("people.refused.no-link");
    }
    access.mailLink(request);
    record("mail-proof", request, Outcome.DONE, Map.of());
  }

  /**
   * Corrects the address. Whatever was proven was the former one, so a link goes to the new one.
   *
   * @param version the one that the form was read at; null for whatever there is
   */
  public AccessRequest correctAddress(long id, String email, @Nullable Integer version) {
    AccessRequest request = open(id, version);
    String address = email.strip();
    if (request.email().equals(address)) {
      return request;
    }
    rows.waitingOf(address)
        .filter(other -> other.id() != id)
        .ifPresent(
            other -> {
              throw problem("email", "people.problem.asked", other.name());
            });
    AccessRequest corrected = rows.readdress(id, address);
    access.mailLink(corrected);
    record(
        "correct-address",
        request,
        Outcome.DONE,
        Map.of("provenBefore", request.provenAt() != null));
    return get(id);
  }

  private AccessRequest open(long id, @Nullable Integer version) {
    AccessRequest request = get(id);
    AccessRequest locked = rows.lock(request.id()).orElseThrow(NotFound::new);
    if (!locked.waits()) {
      Long by = locked.decidedBy();
      String who = by == null ? "" : directory.find(by).map(Person::name).orElse("");
      throw Conflict.by(
          who,
          Objects.requireNonNull(locked.decidedAt()),
          locked.state() == AccessRequest.State.CONFIRMED
              ? "people.refused.confirmed"
              : "people.refused.refused");
    }
    if (version != null && version != locked.version()) {
      throw new Stale(locked.version(), List.of());
    }
    return locked;
  }

  private long knownSite(ConfirmForm form) {
    Long site = form.jurisdictionId();
    if (site == null || sites.find(site).isEmpty()) {
      throw problem("jurisdictionId", "people.problem.which-site");
    }
    return site;
  }

  private long newSite(ConfirmForm form, boolean synthetic) {
    var site = form.site(synthetic);
    sites
        .byOri(site.ori())
        .ifPresent(
            known -> {
              throw problem("ori", "people.problem.ori", known.name());
            });
    return sites.add(site).id();
  }

  private Contradiction problem(String field, String key, Object... args) {
    Problems problems = new Problems();
    problems.add(field, key, args);
    return new Contradiction(forms.errors(problems));
  }

  private void record(String act, AccessRequest request, Outcome outcome, Map<String, ?> detail) {
    audit.record(act, "access-request", String.valueOf(request.id()), outcome, detail);
  }
}
