package org.psptracker.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.cases.Jurisdictions;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.psptracker.web.NotFound;
import org.psptracker.web.Refused;
import org.psptracker.web.Stale;
import org.psptracker.web.forms.Leaves;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saves requests before they are filed, for the people who may see them. */
@Service
@Transactional
class Drafts {

  private final DraftStore store;
  private final Prefill prefill;
  private final Jurisdictions jurisdictions;
  private final CurrentActor currentActor;
  private final RequestSettings settings;
  private final BusinessCalendar calendar;
  private final Clock clock;

  Drafts(
      DraftStore store,
      Prefill prefill,
      Jurisdictions jurisdictions,
      CurrentActor currentActor,
      RequestSettings settings,
      BusinessCalendar calendar,
      Clock clock) {
    this.store = store;
    this.prefill = prefill;
    this.jurisdictions = jurisdictions;
    this.currentActor = currentActor;
    this.settings = settings;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * Begins a draft that already says what is known.
   *
   * @param given what it says beyond that
   */
  Draft begin(long jurisdictionId, ObjectNode given) {
    Actor actor = currentActor.get();
    if (!DraftAccess.mayFileFor(actor, jurisdictionId)) {
      throw new Refused("intake.refused.other-site");
    }
    Instant now = clock.instant();
    store.deleteSavedBefore(now.minus(settings.draftsKept()));
    ObjectNode data = prefill.newRequest(jurisdictionId, actor, today());
    data.setAll(given);
    data.remove("jurisdictionId");
    return store.begin(jurisdictionId, data, actor.personId(), now);
  }

  /** The draft; {@link NotFound} unless the present actor sees it. */
  @Transactional(readOnly = true)
  Draft get(long id) {
    return store
        .find(id)
        .filter(draft -> DraftAccess.sees(currentActor.get(), draft))
        .orElseThrow(NotFound::new);
  }

  @Transactional(readOnly = true)
  List<Draft> mine() {
    Actor actor = currentActor.get();
    Long site = actor.jurisdictionId();
    if (site != null && DraftAccess.isOfSite(actor)) {
      return store.ofJurisdiction(site);
    }
    return DraftAccess.mayFile(actor) ? store.begunBy(actor.personId()) : List.of();
  }

  /**
   * Changes what the draft says. When somebody else saves at that moment, the change is made once
   * more to what they saved: two who work on different pages of it lose nothing.
   */
  Draft save(long id, UnaryOperator<ObjectNode> change) {
    for (int attempt = 0; attempt < 5; attempt++) {
      Draft present = get(id);
      var saved =
          store.save(
              present,
              change.apply(present.data()),
              currentActor.get().personId(),
              clock.instant());
      if (saved.isPresent()) {
        return saved.get();
      }
    }
    throw new IllegalStateException("draft " + id + " changes without end");
  }

  /**
   * Replaces what the draft says, if it still has the version that the caller knows.
   *
   * @throws Stale saying what is different now
   */
  Draft replace(Draft known, ObjectNode data) {
    return store
        .save(known, data, currentActor.get().personId(), clock.instant())
        .orElseThrow(() -> stale(get(known.id()), data));
  }

  /** Says where the draft differs from what was sent. */
  static Stale stale(Draft now, ObjectNode sent) {
    Map<String, JsonNode> there = Leaves.of(now.data());
    Map<String, JsonNode> given = Leaves.of(sent);
    Set<String> fields = new LinkedHashSet<>(there.keySet());
    fields.addAll(given.keySet());
    List<Stale.Change> changed = new ArrayList<>();
    for (String field : fields) {
      String before = given.containsKey(field) ? Leaves.text(given.get(field)) : null;
      String present = there.containsKey(field) ? Leaves.text(there.get(field)) : null;
      if (!Objects.equals(before, present)) {
        changed.add(new Stale.Change(field, before, present));
      }
    }
    return new Stale(now.version(), changed);
  }

  void delete(Draft draft) {
    store.delete(draft.id());
  }

  /** The last day on which an untouched draft is still there. */
  LocalDate staysUntil(Draft draft) {
    return LocalDate.ofInstant(draft.savedAt().plus(settings.draftsKept()), calendar.zone());
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), calendar.zone());
  }

  /** The site for which the actor files, unless it must be named. */
  @Nullable Long ownSite() {
    Actor actor = currentActor.get();
    return DraftAccess.isOfSite(actor) ? actor.jurisdictionId() : null;
  }

  boolean siteExists(long jurisdictionId) {
    return jurisdictions.find(jurisdictionId).isPresent();
  }
}
