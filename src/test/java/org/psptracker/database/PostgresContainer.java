package org.psptracker.database;

import java.util.Map;
import org.testcontainers.containers.PostgreSQLContainer;
import org.testcontainers.utility.MountableFile;

/**
 * The image and the role script that docker-compose.yml uses. For {@code @ServiceConnection} it is
 * the application's role there that counts, not the server's superuser.
 */
public final class PostgresContainer extends PostgreSQLContainer<PostgresContainer> {

  static final String OWNER_PASSWORD = "owner-secret";
  private static final String APPLICATION_PASSWORD = "app-secret";

  public PostgresContainer() {
    super("postgres:17-alpine");
    withEnv(
        Map.of(
            "PSP_OWNER_PASSWORD", OWNER_PASSWORD,
            "PSP_APP_PASSWORD", APPLICATION_PASSWORD,
            "KEYCLOAK_DATABASE_PASSWORD", "keycloak-secret"));
    withCopyFileToContainer(
        MountableFile.forHostPath("postgres/create-roles.sh", 0755),
        "/docker-entrypoint-initdb.d/create-roles.sh");
  }

  /** What the superuser is asked for while the server is set up. */
  @Override
  protected void configure() {
    withEnv(
        Map.of("POSTGRES_DB", "postgres", "POSTGRES_USER", "postgres", "POSTGRES_PASSWORD", "su"));
  }

  @Override
  public String getDatabaseName() {
    return "psp";
  }

  @Override
  public String getUsername() {
    return "psp_app";
  }

  @Override
  public String getPassword() {
    return APPLICATION_PASSWORD;
  }

  @Override
  public String getJdbcUrl() {
    return "jdbc:postgresql://%s:%d/psp".formatted(getHost(), getMappedPort(POSTGRESQL_PORT));
  }
}
