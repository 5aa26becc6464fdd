package org.psptracker.cases;

import java.util.Optional;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;

/**
 * Who may add to a case that they see, and take away again; answers the reason against as a message
 * key.
 */
final class CaseItemPolicy {

  private CaseItemPolicy() {}

  /** Leadership reads; a closed case takes notes and files of its coordinators only. */
  static Optional<String> againstAdding(CaseFile caseFile, Actor actor) {
    if (isCoordinator(actor)) {
      return Optional.empty();
    }
    if (!actor.is(Role.JURISDICTION) && !actor.is(Role.EXPERT) && !actor.is(Role.INTEGRATION)) {
      return Optional.of("case-item.refused.reads");
    }
    return caseFile.isOpen() ? Optional.empty() : Optional.of("case-item.refused.closed");
  }

  /** People write notes; a machine client files and uploads. */
  static Optional<String> againstWriting(CaseFile caseFile, Actor actor) {
    return onlyMachine(actor)
        ? Optional.of("case-item.refused.reads")
        : againstAdding(caseFile, actor);
  }

  /** What one added oneself, as long as the case is open; coordinators anything. */
  static Optional<String> againstRemoving(CaseFile caseFile, Actor actor, long addedBy) {
    Optional<String> againstAdding = againstAdding(caseFile, actor);
    if (againstAdding.isPresent() || isCoordinator(actor) || actor.personId() == addedBy) {
      return againstAdding;
    }
    return Optional.of("case-item.refused.not-yours");
  }

  /** Partners are the site's to name, and the coordinator's. */
  static Optional<String> againstPartners(CaseFile caseFile, Actor actor) {
    if (onlyMachine(actor)) {
      return Optional.of("case-item.refused.partners");
    }
    return actor.is(Role.EXPERT) && !isCoordinator(actor)
        ? Optional.of("case-item.refused.partners")
        : againstAdding(caseFile, actor);
  }

  /** Whether notes of the programme alone are shown. */
  static boolean readsProgramNotes(Actor actor) {
    return isCoordinator(actor) || actor.is(Role.LEADERSHIP) || actor.is(Role.EXPERT);
  }

  private static boolean onlyMachine(Actor actor) {
    return actor.is(Role.INTEGRATION) && actor.roles().size() == 1;
  }

  private static boolean isCoordinator(Actor actor) {
    return actor.is(Role.COORDINATOR) || actor.isSystem();
  }
}
