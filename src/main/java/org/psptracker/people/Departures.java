package org.psptracker.people;

import org.psptracker.identity.Sessions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Signs people out whose rights were taken away or changed. */
@Component
class Departures {

  private final Sessions sessions;

  Departures(Sessions sessions) {
    this.sessions = sessions;
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
            sessions.endAllOf(username);
          }
        });
  }
}
