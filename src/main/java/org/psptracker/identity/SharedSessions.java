package org.psptracker.identity;

import java.sql.Connection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sessions where Spring Session keeps them for all nodes; their principal's name is the username.
 */
@Component
class SharedSessions implements Sessions {

  private final JdbcTemplate jdbc;

  SharedSessions(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void endAllOf(String username) {
    delete(username);
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              deleteBehindCommit(username);
            }
          });
    }
  }

  private void delete(String username) {
    jdbc.update("delete from spring_session where principal_name = ?", username);
  }

  /**
   * Over the connection that the change still holds, for whoever waited here for a second one could
   * wait for others that do so too. What runs behind a commit is not committed with it.
   */
  private void deleteBehindCommit(String username) {
    jdbc.execute(
        (Connection held) -> {
          delete(username);
          if (!held.getAutoCommit()) {
            held.commit();
          }
          return true;
        });
  }
}
