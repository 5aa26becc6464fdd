package org.psptracker.audit;

import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.Role;
import org.psptracker.web.Refused;
import org.springframework.stereotype.Component;

/** Who reads the whole record. */
@Component
class AuditAccess {

  private final CurrentActor currentActor;

  AuditAccess(CurrentActor currentActor) {
    this.currentActor = currentActor;
  }

  /**
   * @throws Refused for whoever is no administrator
   */
  Actor mustBeAdministrator() {
    Actor actor = currentActor.get();
    if (!actor.is(Role.ADMIN)) {
      throw new Refused("audit.refused");
    }
    return actor;
  }
}
