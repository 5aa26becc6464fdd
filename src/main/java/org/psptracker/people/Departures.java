package org.psptracker.people;

import org.psptracker.identity.Sessions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs people out whose rights were taken away or changed. */
@Component
class Departures {

  private final Sessions sessions;
  private final TransactionTemplate ownTransaction;

  Departures(Sessions sessions, PlatformTransactionManager transactions) {
    this.sessions = sessions;
    // what runs behind a commit is not committed with it
    this.ownTransaction = new TransactionTemplate(transactions);
    this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Ends the person's sessions with the present transaction, and again once it is over: somebody
   * who signed in while it was open was still judged by what they were before.
   */
  void signOut(String username) {
    sessions.endAllOf(username);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            ownTransaction.executeWithoutResult(status -> sessions.endAllOf(username));
          }
        });
  }
}
