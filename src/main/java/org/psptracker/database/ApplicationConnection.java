package org.psptracker.database;

import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** How the application signs in to the embedded database. */
record ApplicationConnection(String getJdbcUrl, String getPassword)
    implements JdbcConnectionDetails {

  @Override
  public String getUsername() {
    return DatabaseRoles.APPLICATION;
  }

  @Override
  public String toString() {
    return getUsername() + " at " + getJdbcUrl; // no password in a log
  }
}
