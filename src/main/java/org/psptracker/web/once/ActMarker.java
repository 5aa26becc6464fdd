package org.psptracker.web.once;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.jspecify.annotations.Nullable;
import org.psptracker.web.FirstAnswer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets every transaction in which a call changes something say so in the call's own row. So a crash
 * between the commit and the answer is told from one before the commit, and the call is never
 * carried out twice. A transaction that only looked, such as one that asks whether the caller may,
 * says nothing: the act is still to come.
 */
@Component
class ActMarker implements TransactionExecutionListener, FirstAnswer {

  private final ObjectProvider<CallRows> rows;
  private final ObjectProvider<EntityManagerFactory> entities;

  ActMarker(ObjectProvider<CallRows> rows, ObjectProvider<EntityManagerFactory> entities) {
    this.rows = rows;
    this.entities = entities;
  }

  @Override
  public void created(String location) {
    Call call = Call.present();
    if (call != null) {
      call.created(location);
    }
  }

  @Override
  public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
    Call call = Call.present();
    if (failure == null && call != null && !transaction.isReadOnly()) {
      TransactionSynchronizationManager.registerSynchronization(new Mark(call));
    }
  }

  /** What waits in memory is written now, or the database would not know of it yet. */
  private void flush() {
    EntityManagerFactory factory = entities.getIfAvailable();
    EntityManager present =
        factory == null ? null : EntityManagerFactoryUtils.getTransactionalEntityManager(factory);
    if (present != null) {
      present.flush();
    }
  }

  private final class Mark implements TransactionSynchronization {

    private final Call call;
    private boolean changes;

    Mark(Call call) {
      this.call = call;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      flush();
      CallRows calls = rows.getObject();
      changes = calls.isSomethingWritten();
      if (changes && !calls.act(call)) {
        throw new ConcurrencyFailureException("another attempt carries this call out");
      }
    }

    @Override
    public void afterCommit() {
      if (changes) {
        call.committed();
      }
    }
  }
}
