package org.psptracker.intake;

import java.util.List;
import org.psptracker.cases.BegunRequests;
import org.psptracker.identity.Actor;
import org.springframework.stereotype.Component;

/** Offers a site's drafts on its list of cases. */
@Component
class DraftsToFinish implements BegunRequests {

  private final DraftStore store;

  DraftsToFinish(DraftStore store) {
    this.store = store;
  }

  @Override
  public List<Begun> of(Actor actor) {
    Long site = actor.jurisdictionId();
    if (site == null || !DraftAccess.isOfSite(actor)) {
      return List.of();
    }
    return store.ofJurisdiction(site).stream()
        .map(draft -> new Begun("/requests/drafts/" + draft.id(), draft.savedAt()))
        .toList();
  }
}
