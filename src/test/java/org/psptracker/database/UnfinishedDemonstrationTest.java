package org.psptracker.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A demonstration whose making was cut off is never taken for whole. */
class UnfinishedDemonstrationTest {

  private JdbcClient owner;
  private Flyway flyway;

  @BeforeEach
  void database() {
    DriverManagerDataSource source =
        new DriverManagerDataSource(TestDatabase.fresh(), "psp_owner", "");
    owner = JdbcClient.create(source);
    flyway = Flyway.configure().dataSource(source).load();
  }

  @Test
  void isThrownAwayInTheOwnDatabase() {
    begin("MAKING", "null");
    UnfinishedDemonstration.throwAway(flyway, true);
    assertThat(table("demo_programme")).isFalse();
    assertThat(table("case_file")).isFalse();
  }

  @Test
  void isRefusedInTheDatabaseOfOthers() {
    begin("MAKING", "null");
    assertThatThrownBy(() -> UnfinishedDemonstration.throwAway(flyway, false))
        .isInstanceOf(StartupProblem.class);
    assertThat(table("case_file")).isTrue();
  }

  @Test
  void aWholeOneAndNoneAreLeftAlone() {
    UnfinishedDemonstration.throwAway(flyway, true);
    begin("DONE", "now()");
    UnfinishedDemonstration.throwAway(flyway, true);
    assertThat(table("case_file")).isTrue();
  }

  private void begin(String state, String madeAt) {
    owner
        .sql(
            "insert into demo_programme (id, state, cases, made_at) values (1, '%s', 3, %s)"
                .formatted(state, madeAt))
        .update();
  }

  private boolean table(String name) {
    return owner
        .sql("select to_regclass('public." + name + "') is not null")
        .query(Boolean.class)
        .single();
  }
}
