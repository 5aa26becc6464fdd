package org.psptracker.cases;

import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
import org.hibernate.engine.spi.ActionQueue;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.envers.AuditReaderFactory;
import org.jspecify.annotations.Nullable;
import org.psptracker.audit.ActRevision;
import org.springframework.stereotype.Component;

/** Field history draws its number while a transaction commits, so one must ask right after it. */
@Component
class RevisionOfAct implements ActRevision {

  private final EntityManager entities;

  RevisionOfAct(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void atTheEnd(Consumer<@Nullable Long> write) {
    SessionImplementor session = entities.unwrap(SessionImplementor.class);
    ActionQueue queue = session.getActionQueue();
    // the first of the two runs when all is flushed; the second then stands behind Envers' own
    queue.registerProcess(
        flushed -> queue.registerProcess(kept -> write.accept(revision(session))));
  }

  private static @Nullable Long revision(SessionImplementor session) {
    return AuditReaderFactory.get(session).getCurrentRevision(FactRevision.class, false).id();
  }
}
