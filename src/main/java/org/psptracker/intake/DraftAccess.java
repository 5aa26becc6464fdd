package org.psptracker.intake;

import java.util.Objects;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;

/** Who may ask for help, for which site, and whose drafts are theirs. */
final class DraftAccess {

  private DraftAccess() {}

  static boolean mayFile(Actor actor) {
    return isOfSite(actor) || actor.is(Role.COORDINATOR);
  }

  /** People of a site file for it; coordinators file for any. */
  static boolean mayFileFor(Actor actor, long jurisdictionId) {
    return actor.is(Role.COORDINATOR)
        || (isOfSite(actor) && Objects.equals(actor.jurisdictionId(), jurisdictionId));
  }

  /** People of a site share their drafts; a coordinator keeps to those that they began. */
  static boolean sees(Actor actor, Draft draft) {
    return isOfSite(actor)
        ? Objects.equals(actor.jurisdictionId(), draft.jurisdictionId())
        : actor.is(Role.COORDINATOR) && draft.begunBy() == actor.personId();
  }

  static boolean isOfSite(Actor actor) {
    return actor.jurisdictionId() != null
        && (actor.is(Role.JURISDICTION) || actor.is(Role.INTEGRATION));
  }
}
