package org.psptracker.audit;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.psptracker.identity.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was done is written in the transaction of the act: both are there or neither is.
 *
 * <p>A refusal mostly ends in an exception that rolls the act back, and must be on record all the
 * same. So it is kept aside and written in a transaction of its own: by {@link RefusalFilter} at
 * the end of the request, before the answer leaves and after the act has given its connection back
 * (a second connection taken while holding the first could empty the pool); outside of requests,
 * right after the transaction completed.
 */
@Component
class TransactionalAuditLog implements AuditLog {

  private final AuditRows rows;
  private final CurrentActor currentActor;
  private final Clock clock;

  TransactionalAuditLog(AuditRows rows, CurrentActor currentActor, Clock clock) {
    this.rows = rows;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  @Override
  public void record(
      String act, String subjectKind, String subject, Outcome outcome, Map<String, ?> detail) {
    AuditEntry entry =
        AuditEntry.of(
            clock.instant(), currentActor.get(), act, subjectKind, subject, outcome, detail);
    switch (outcome) {
      case DONE -> rows.append(entry);
      case REFUSED -> keep(entry);
    }
  }

  private void keep(AuditEntry refusal) {
    if (PresentRequest.keep(refusal)) {
      return;
    }
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              rows.appendOnTheirOwn(List.of(refusal));
            }
          });
    } else {
      rows.appendOnTheirOwn(List.of(refusal));
    }
  }
}
