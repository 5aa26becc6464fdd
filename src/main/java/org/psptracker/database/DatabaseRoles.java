package org.psptracker.database;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The two roles: the owner of all tables, and the application, which cannot change a table. */
final class DatabaseRoles {

  /** Names in the embedded database; an external one may name its roles as it likes. */
  static final String OWNER = "psp_owner";

  static final String APPLICATION = "psp_app";

  private DatabaseRoles() {}

  /**
   * Refuses an application role that is missing or could act as the owner (a superuser can).
   *
   * @param owner connects as the owner
   * @throws StartupProblem naming the role
   */
  static void check(DataSource owner, String application) {
    JdbcClient client = JdbcClient.create(owner);
    boolean known =
        client
                .sql("select count(*) from pg_roles where rolname = ?")
                .param(application)
                .query(Integer.class)
                .single()
            > 0;
    if (!known) {
      throw new StartupProblem(
          "The database has no role " + application + " for the application.",
          "Create it as the README says, and name it in spring.datasource.username.");
    }
    boolean tooStrong =
        client
            .sql("select pg_has_role(?, current_user, 'member')")
            .param(application)
            .query(Boolean.class)
            .single();
    if (tooStrong) {
      throw new StartupProblem(
          "The database role "
              + application
              + " of the application has the owner's rights, which it must not have.",
          "Name an ordinary role in spring.datasource.username, neither superuser nor owner.");
    }
  }
}
