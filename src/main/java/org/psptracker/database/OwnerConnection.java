package org.psptracker.database;

import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;

/** How the owner signs in to migrate. */
record OwnerConnection(String getJdbcUrl, String getUsername, String getPassword)
    implements FlywayConnectionDetails {

  @Override
  public String toString() {
    return getUsername + " at " + getJdbcUrl; // no password in a log
  }
}
