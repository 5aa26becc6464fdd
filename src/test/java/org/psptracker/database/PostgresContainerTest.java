package org.psptracker.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.testcontainers.containers.PostgreSQLContainer;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.utility.MountableFile;

/** The image and the role script that docker-compose.yml uses. */
@Tag("container")
@Testcontainers
class PostgresContainerTest {

  @Container
  private final PostgreSQLContainer<?> postgres =
      new PostgreSQLContainer<>("postgres:17-alpine")
          .withDatabaseName("postgres")
          .withUsername("postgres")
          .withEnv("PSP_OWNER_PASSWORD", "owner-secret")
          .withEnv("PSP_APP_PASSWORD", "app-secret")
          .withCopyFileToContainer(
              MountableFile.forHostPath("postgres/create-roles.sh", 0755),
              "/docker-entrypoint-initdb.d/create-roles.sh");

  @Test
  void migrationsRunAsOwnerAndTheApplicationChangesNoTable() {
    String url =
        "jdbc:postgresql://%s:%d/psp".formatted(postgres.getHost(), postgres.getMappedPort(5432));
    DriverManagerDataSource owner = new DriverManagerDataSource(url, "psp_owner", "owner-secret");
    DatabaseRoles.check(owner, "psp_app");
    Flyway.configure()
        .dataSource(owner)
        .placeholders(MigrationConfiguration.placeholders("psp_app"))
        .javaMigrations(new V01__engine())
        .load()
        .migrate();

    JdbcClient application =
        JdbcClient.create(new DriverManagerDataSource(url, "psp_app", "app-secret"));
    assertThat(application.sql("select count(*) from act_ge_property").query(Long.class).single())
        .isPositive();
    assertThatThrownBy(() -> application.sql("create table intruder (id int)").update())
        .rootCause()
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> application.sql("drop table act_ge_property").update())
        .rootCause()
        .hasMessageContaining("must be owner");
  }
}
