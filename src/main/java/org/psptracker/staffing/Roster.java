package org.psptracker.staffing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.psptracker.audit.AuditLog;
import org.psptracker.audit.AuditLog.Outcome;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.People;
import org.psptracker.identity.Person;
import org.psptracker.identity.Role;
import org.psptracker.staffing.Candidate.Load;
import org.psptracker.web.NotFound;
import org.psptracker.web.Refused;
import org.psptracker.web.Stale;
import org.psptracker.web.forms.Contradiction;
import org.psptracker.web.forms.Forms;
import org.psptracker.web.forms.Problems;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The experts of the programme: read by those who staff and lead, kept by the experts. */
@Service
@Transactional
class Roster {

  /** An expert with present work; the profile is empty until somebody writes it. */
  record Entry(Person person, ProfileForm profile, Load load, int version) {}

  private static final long NO_POSITION = 0;

  private final ExpertProfiles profiles;
  private final Candidates candidates;
  private final ProfileRules rules;
  private final People people;
  private final Forms forms;
  private final AuditLog audit;
  private final CurrentActor currentActor;
  private final BusinessCalendar calendar;
  private final Clock clock;

  Roster(
      ExpertProfiles profiles,
      Candidates candidates,
      ProfileRules rules,
      People people,
      Forms forms,
      AuditLog audit,
      CurrentActor currentActor,
      BusinessCalendar calendar,
      Clock clock) {
    this.profiles = profiles;
    this.candidates = candidates;
    this.rules = rules;
    this.people = people;
    this.forms = forms;
    this.audit = audit;
    this.currentActor = currentActor;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Whom the present actor may read, in order of name; an expert reads their own entry. */
  @Transactional(readOnly = true)
  public List<Entry> all() {
    Actor actor = currentActor.get();
    if (!readsAll(actor) && !actor.is(Role.EXPERT)) {
      throw new Refused("staffing.refused.roster");
    }
    List<ExpertProfile> roster = profiles.findAll();
    Map<Long, Person> persons = people.byIds(roster.stream().map(ExpertProfile::personId).toList());
    Map<Long, Load> loads = candidates.loads(NO_POSITION, today());
    return roster.stream()
        .filter(profile -> persons.containsKey(profile.personId()))
        .filter(profile -> readsAll(actor) || profile.personId() == actor.personId())
        .map(profile -> entry(profile, persons.get(profile.personId()), loads))
        .sorted(Comparator.comparing(entry -> entry.person().name()))
        .toList();
  }

  /** One expert; {@link NotFound} for whom the present actor may not read. */
  @Transactional(readOnly = true)
  public Entry get(long personId) {
    Actor actor = currentActor.get();
    Person person =
        people
            .find(personId)
            .filter(p -> p.roles().contains(Role.EXPERT))
            .orElseThrow(NotFound::new);
    if (!readsAll(actor) && actor.personId() != personId) {
      throw new NotFound();
    }
    return entry(profile(personId), person, candidates.loads(NO_POSITION, today()));
  }

  /** Refuses whoever may read the profile but not write it. */
  @Transactional(readOnly = true)
  public void mustWrite(long personId) {
    get(personId);
    Actor actor = currentActor.get();
    if (!actor.is(Role.COORDINATOR) && actor.personId() != personId) {
      throw new Refused("staffing.refused.profile");
    }
  }

  /**
   * Writes a profile.
   *
   * @param version the one it was read at; null to write over whatever there is
   */
  public Entry write(long personId, ProfileForm form, @Nullable Integer version) {
    mustWrite(personId);
    boolean coordinator = currentActor.get().is(Role.COORDINATOR);
    ExpertProfile profile = profile(personId);
    if (version != null && version != profile.version()) {
      throw new Stale(profile.version(), List.of());
    }
    if (!coordinator && touchesWhatCoordinatorsKeep(profile, form)) {
      throw new Refused("staffing.refused.vouch");
    }
    Problems problems = new Problems();
    rules.check(form, problems);
    if (!problems.isEmpty()) {
      throw new Contradiction(forms.errors(problems));
    }
    ProfileForm before = ProfileForm.of(profile);
    form.writeTo(profile);
    profile.vouch(vouched(before, form, profile, coordinator));
    profiles.saveAndFlush(profile);
    audit.record("write-profile", "expert", String.valueOf(personId), Outcome.DONE, Map.of());
    return get(personId);
  }

  /** A coordinator says; an expert who changes a skill loses the word given for the old one. */
  private static boolean vouched(
      ProfileForm before, ProfileForm form, ExpertProfile after, boolean coordinator) {
    boolean wanted =
        form.vouched() == null ? Boolean.TRUE.equals(before.vouched()) : form.vouched();
    boolean sameSkills = Objects.equals(before.skills(), ProfileForm.of(after).skills());
    return wanted && (coordinator || sameSkills);
  }

  private static boolean touchesWhatCoordinatorsKeep(ExpertProfile profile, ProfileForm form) {
    return (form.vouched() != null && form.vouched() != profile.vouched())
        || (form.active() != null && form.active() != profile.active())
        || !Objects.equals(form.contractEnd(), profile.contractEnd());
  }

  private ExpertProfile profile(long personId) {
    Optional<ExpertProfile> known = profiles.findById(personId);
    return known.orElseGet(() -> new ExpertProfile(personId));
  }

  private static Entry entry(
      ExpertProfile profile, @Nullable Person person, Map<Long, Load> loads) {
    return new Entry(
        Objects.requireNonNull(person),
        ProfileForm.of(profile),
        loads.getOrDefault(profile.personId(), Load.NONE),
        profile.version());
  }

  private static boolean readsAll(Actor actor) {
    return actor.is(Role.COORDINATOR) || actor.is(Role.LEADERSHIP);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), calendar.zone());
  }
}
