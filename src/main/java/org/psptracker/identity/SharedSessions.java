package org.psptracker.identity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sessions where Spring Session keeps them for all nodes; their principal's name is the username.
 */
@Component
class SharedSessions implements Sessions {

  private final JdbcClient jdbc;

  SharedSessions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void endAllOf(String username) {
    jdbc.sql("delete from spring_session where principal_name = ?").param(username).update();
  }
}
