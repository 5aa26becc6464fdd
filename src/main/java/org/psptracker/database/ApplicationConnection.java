package org.psptracker.database;

import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** How the application signs in to the embedded database, which asks for no password. */
record ApplicationConnection(String getJdbcUrl) implements JdbcConnectionDetails {

  @Override
  public String getUsername() {
    return DatabaseRoles.APPLICATION;
  }

  @Override
  public String getPassword() {
    return "";
  }
}
