package org.psptracker.database;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Another server plays the database that somebody else runs. */
class ExternalDatabaseTest {

  static final ApplicationContextRunner RUNNER =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class))
          .withUserConfiguration(Properties.class)
          .withUserConfiguration(
              EmbeddedDatabaseConfiguration.class,
              ExternalDatabaseConfiguration.class,
              MigrationConfiguration.class)
          .withPropertyValues("spring.datasource.username=psp_app");

  @EnableConfigurationProperties(DatabaseProperties.class)
  static class Properties {}

  @Test
  void isMigratedByItsOwnerAndUsedByTheApplication() {
    RUNNER
        .withPropertyValues(
            "spring.datasource.url=" + TestDatabase.empty(),
            "psp.database.owner-username=psp_owner")
        .run(
            context -> {
              JdbcClient application = JdbcClient.create(context.getBean(DataSource.class));
              assertThat(context).doesNotHaveBean(EmbeddedDatabase.class);
              assertThat(application.sql("select current_user").query(String.class).single())
                  .isEqualTo("psp_app");
              assertThat(
                      application
                          .sql(
                              "select distinct tableowner from pg_tables where schemaname = 'public'")
                          .query(String.class)
                          .list())
                  .containsExactly("psp_owner");
            });
  }

  @Test
  void withoutAnOwnerIsToldInOneSentence() {
    RUNNER
        .withPropertyValues("spring.datasource.url=" + TestDatabase.empty())
        .run(
            context ->
                assertThat(analysis(new StartupProblemAnalyzer(), context.getStartupFailure()))
                    .startsWith("spring.datasource.url names an external database, but no role"));
  }

  @Test
  void whoseOwnerDoesNotExistIsToldInOneSentence() {
    RUNNER
        .withPropertyValues(
            "spring.datasource.url=" + TestDatabase.empty(),
            "psp.database.owner-username=nobody_here")
        .run(
            context ->
                assertThat(analysis(new ConnectionFailureAnalyzer(), context.getStartupFailure()))
                    .isEqualTo(
                        "The database does not let the application or its owner role sign in:"
                            + " role \"nobody_here\" does not exist."));
  }

  @Test
  void thatIsAwayIsToldInOneSentence() {
    RUNNER
        .withPropertyValues(
            "spring.datasource.url=jdbc:postgresql://localhost:1/psp",
            "psp.database.owner-username=psp_owner")
        .run(
            context ->
                assertThat(analysis(new ConnectionFailureAnalyzer(), context.getStartupFailure()))
                    .startsWith(
                        "The database cannot be reached: Connection to localhost:1 refused"));
  }

  static String analysis(FailureAnalyzer analyzer, Throwable failure) {
    FailureAnalysis analysis = analyzer.analyze(failure);
    assertThat(analysis).as("analysis of " + failure).isNotNull();
    return analysis.getDescription();
  }
}
