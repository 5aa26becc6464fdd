package org.psptracker.audit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.identity.CurrentActor;
import org.springframework.beans.factory.ObjectProvider;
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
 * right after the transaction completed. What is done while only reading, such as taking a file
 * away to read it, is written that way too.
 */
@Component
class TransactionalAuditLog implements AuditLog {

  private final AuditRows rows;
  private final NewEntries entries;
  private final CurrentActor currentActor;
  private final ObjectProvider<ActRevision> revision;

  TransactionalAuditLog(
      AuditRows rows,
      NewEntries entries,
      CurrentActor currentActor,
      ObjectProvider<ActRevision> revision) {
    this.rows = rows;
    this.entries = entries;
    this.currentActor = currentActor;
    this.revision = revision;
  }

  @Override
  public void record(
      String act,
      String subjectKind,
      String subject,
      @Nullable String caseReference,
      Outcome outcome,
      Map<String, ?> detail) {
    AuditEntry entry =
        entries.of(
            currentActor.get(), act, subjectKind, subject, caseReference, outcome, detail, null);
    switch (outcome) {
      case DONE -> done(entry);
      case REFUSED -> {
        if (!PresentRequest.keep(entry)) {
          afterwards(entry);
        }
      }
    }
  }

  private void done(AuditEntry entry) {
    PresentRequest.actRecorded();
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      rows.appendOnTheirOwn(List.of(entry));
    } else if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
      afterwards(entry);
    } else {
      PendingActs.add(entry, rows, revision.getIfAvailable());
    }
  }

  private void afterwards(AuditEntry entry) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              rows.appendAfterwards(List.of(entry));
            }
          });
    } else {
      rows.appendAfterwards(List.of(entry));
    }
  }
}
