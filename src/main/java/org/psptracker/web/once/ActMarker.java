package org.psptracker.web.once;

import org.jspecify.annotations.Nullable;
import org.psptracker.web.FirstAnswer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets every transaction that a call commits say so in the call's own row. So a crash between the
 * commit and the answer is told from one before the commit, and the call is never carried out
 * twice.
 */
@Component
class ActMarker implements TransactionExecutionListener, FirstAnswer {

  private final ObjectProvider<CallRows> rows;

  ActMarker(ObjectProvider<CallRows> rows) {
    this.rows = rows;
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
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
              if (!rows.getObject().act(call)) {
                throw new ConcurrencyFailureException("another attempt carries this call out");
              }
            }

            @Override
            public void afterCommit() {
              call.committed();
            }
          });
    }
  }
}
