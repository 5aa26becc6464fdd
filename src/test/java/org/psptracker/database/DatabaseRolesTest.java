package org.psptracker.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class DatabaseRolesTest {

  private DataSource owner;
  private JdbcClient application;

  @BeforeEach
  void database() {
    String url = migrated();
    owner = new DriverManagerDataSource(url, "psp_owner", password("psp_owner"));
    application =
        JdbcClient.create(new DriverManagerDataSource(url, "psp_app", password("psp_app")));
  }

  /** The address of a migrated database. */
  String migrated() {
    return TestDatabase.fresh();
  }

  String password(String user) {
    return "";
  }

  @Test
  void theApplicationReadsAndWritesRows() {
    application
        .sql("insert into act_ge_property (name_, value_, rev_) values ('probe', 'a', 1)")
        .update();
    application.sql("update act_ge_property set value_ = 'b' where name_ = 'probe'").update();
    assertThat(
            application
                .sql("select value_ from act_ge_property where name_ = 'probe'")
                .query(String.class)
                .single())
        .isEqualTo("b");
    assertThat(application.sql("delete from act_ge_property where name_ = 'probe'").update())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table intruder (id int)",
        "create temporary table intruder (id int)",
        "create schema intruder",
        "alter table act_ge_property add column intruder int",
        "drop table spring_session_attributes",
        "truncate spring_session_attributes",
        "update flyway_schema_history set success = false",
        "set role psp_owner"
      })
  void theApplicationChangesNoTable(String statement) {
    assertThatThrownBy(() -> application.sql(statement).update())
        .rootCause()
        .hasMessageMatching("ERROR: (permission denied|must be owner|role).*(?s:.*)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update participant_answer set usefulness = 5",
        "delete from participant_answer",
        "truncate participant_answer",
        "update monthly_count set count = 0",
        "delete from monthly_count",
        "update audit_entry set act = 'nothing'",
        "delete from audit_entry"
      })
  void whatWasSaidOnceTheApplicationDoesNotChange(String statement) {
    assertThatThrownBy(() -> application.sql(statement).update())
        .rootCause()
        .hasMessageStartingWith("ERROR: permission denied for table ");
  }

  @Test
  void theOwnerOwnsEveryTable() {
    assertThat(
            application
                .sql("select distinct tableowner from pg_tables where schemaname = 'public'")
                .query(String.class)
                .list())
        .containsExactly("psp_owner");
  }

  @Test
  void anApplicationRoleThatCouldActAsOwnerIsRefused() {
    assertThatThrownBy(() -> DatabaseRoles.check(owner, "psp_owner"))
        .isInstanceOf(StartupProblem.class)
        .hasMessageContaining("psp_owner of the application has the owner's rights");
    assertThatThrownBy(() -> DatabaseRoles.check(owner, "postgres"))
        .isInstanceOf(StartupProblem.class);
  }

  @Test
  void aMissingApplicationRoleIsNamed() {
    assertThatThrownBy(() -> DatabaseRoles.check(owner, "nobody_here"))
        .isInstanceOf(StartupProblem.class)
        .hasMessage("The database has no role nobody_here for the application.");
  }
}
