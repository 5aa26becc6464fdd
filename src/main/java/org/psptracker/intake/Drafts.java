package org.psptracker.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.cases.Jurisdictions;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.psptracker.web.NotFound;
import org.psptracker.web.Refused;
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

  /** Saves what the draft says now; two who save at once both succeed, the later one stays. */
  Draft save(Draft draft, ObjectNode data) {
    Draft present = draft;
    for (int attempt = 0; attempt < 5; attempt++) {
      var saved = store.save(present, data, currentActor.get().personId(), clock.instant());
      if (saved.isPresent()) {
        return saved.get();
      }
      present = get(draft.id());
    }
    throw new IllegalStateException("draft " + draft.id() + " changes without end");
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
