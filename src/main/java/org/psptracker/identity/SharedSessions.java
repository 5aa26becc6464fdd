package org.psptracker.identity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sessions where Spring Session keeps them for all nodes; their principal's name is the username.
 */
@Component
class SharedSessions implements Sessions {

  private final JdbcClient jdbc;
  private final TransactionTemplate ownTransaction;

  SharedSessions(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    // what runs behind a commit is not committed with it
    this.ownTransaction = new TransactionTemplate(transactions);
    this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  public void endAllOf(String username) {
    delete(username);
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              ownTransaction.executeWithoutResult(status -> delete(username));
            }
          });
    }
  }

  private void delete(String username) {
    jdbc.sql("delete from spring_session where principal_name = ?").param(username).update();
  }
}
