package org.psptracker.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The acts of one transaction, written together as its last statement: only then is known which
 * revision of the facts they made.
 */
final class PendingActs implements TransactionSynchronization {

  private final AuditRows rows;
  private final @Nullable ActRevision revision;
  private final List<AuditEntry> waiting = new ArrayList<>();
  private boolean written;

  private PendingActs(AuditRows rows, @Nullable ActRevision revision) {
    this.rows = rows;
    this.revision = revision;
  }

  static void add(AuditEntry entry, AuditRows rows, @Nullable ActRevision revision) {
    PendingActs acts = (PendingActs) TransactionSynchronizationManager.getResource(rows);
    if (acts == null) {
      acts = new PendingActs(rows, revision);
      TransactionSynchronizationManager.bindResource(rows, acts);
      TransactionSynchronizationManager.registerSynchronization(acts);
    }
    if (acts.written) {
      rows.append(List.of(entry), null);
    } else {
      acts.waiting.add(entry);
    }
  }

  @Override
  public void beforeCommit(boolean readOnly) {
    if (revision == null) {
      write(null);
    } else {
      revision.atTheEnd(this::write);
    }
  }

  private void write(@Nullable Long number) {
    written = true;
    rows.append(waiting, number);
  }

  @Override
  public void suspend() {
    TransactionSynchronizationManager.unbindResource(rows);
  }

  @Override
  public void resume() {
    TransactionSynchronizationManager.bindResource(rows, this);
  }

  @Override
  public void afterCompletion(int status) {
    TransactionSynchronizationManager.unbindResourceIfPossible(rows);
  }
}
