package org.psptracker.cases;

import java.time.Clock;
import org.hibernate.envers.RevisionListener;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Says who changes facts, and when. The beans are looked up late: Envers makes the listener while
 * the entity manager factory is still being built.
 */
@Component
class FactRevisionListener implements RevisionListener {

  private final ObjectProvider<CurrentActor> currentActor;
  private final ObjectProvider<Clock> clock;

  FactRevisionListener(ObjectProvider<CurrentActor> currentActor, ObjectProvider<Clock> clock) {
    this.currentActor = currentActor;
    this.clock = clock;
  }

  @Override
  public void newRevision(Object revision) {
    Actor actor = currentActor.getObject().get();
    ((FactRevision) revision).by(actor.personId(), actor.name(), clock.getObject().instant());
  }
}
