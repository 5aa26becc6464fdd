package org.psptracker.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;

/** The image and the role script that docker-compose.yml uses. */
@Tag("container")
@Testcontainers
class PostgresContainerTest {

  @Container private static final PostgresContainer POSTGRES = new PostgresContainer();

  @Test
  void migrationsRunAsOwnerAndTheApplicationChangesNoTable() {
    signedIn("app-secret")
        .run(
            context -> {
              JdbcClient application = JdbcClient.create(context.getBean(DataSource.class));
              assertThat(
                      application
                          .sql("select count(*) from act_ge_property")
                          .query(Long.class)
                          .single())
                  .isPositive();
              assertThatThrownBy(() -> application.sql("create table intruder (id int)").update())
                  .rootCause()
                  .hasMessageContaining("permission denied");
              assertThatThrownBy(() -> application.sql("drop table act_ge_property").update())
                  .rootCause()
                  .hasMessageContaining("must be owner");
            });
  }

  @Test
  void aWrongPasswordIsToldInOneSentence() {
    signedIn("wrong")
        .run(
            context ->
                assertThat(
                        ExternalDatabaseTest.analysis(
                            new ConnectionFailureAnalyzer(), context.getStartupFailure()))
                    .isEqualTo(
                        "The database does not let the application or its owner role sign in:"
                            + " password authentication failed for user \"psp_app\"."));
  }

  private ApplicationContextRunner signedIn(String applicationPassword) {
    return ExternalDatabaseTest.RUNNER.withPropertyValues(
        "spring.datasource.url=" + POSTGRES.getJdbcUrl(),
        "spring.datasource.password=" + applicationPassword,
        "psp.database.owner-username=psp_owner",
        "psp.database.owner-password=" + PostgresContainer.OWNER_PASSWORD);
  }
}
