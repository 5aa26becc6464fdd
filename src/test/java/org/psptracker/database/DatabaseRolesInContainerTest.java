package org.psptracker.database;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;

/** The roles that the image's script makes have the same rights as those of the tests. */
@Tag("container")
@Testcontainers
class DatabaseRolesInContainerTest extends DatabaseRolesTest {

  @Container private static final PostgresContainer POSTGRES = new PostgresContainer();

  @Override
  String migrated() {
    Flyway.configure()
        .dataSource(POSTGRES.getJdbcUrl(), "psp_owner", password("psp_owner"))
        .placeholders(MigrationConfiguration.placeholders("psp_app"))
        .javaMigrations(new V01__engine())
        .load()
        .migrate();
    return POSTGRES.getJdbcUrl();
  }

  @Override
  String password(String user) {
    return user.equals("psp_owner") ? PostgresContainer.OWNER_PASSWORD : POSTGRES.getPassword();
  }
}
