package org.psptracker.database;

import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A demonstration programme whose making was cut off. Pages answer only once it is whole, so that
 * it holds nobody's work: in the application's own database it is thrown away and made anew.
 */
final class UnfinishedDemonstration {

  private UnfinishedDemonstration() {}

  /**
   * @param own whether it is the application's own database
   * @return whether there was one
   * @throws StartupProblem where the database is not ours to empty
   */
  static boolean throwAway(Flyway flyway, boolean own) {
    if (!isThere(JdbcClient.create(flyway.getConfiguration().getDataSource()))) {
      return false;
    }
    if (!own) {
      throw new StartupProblem(
          "The making of the demonstration programme in this database was cut off.",
          "Empty the database, or name another one in spring.datasource.url.");
    }
    Flyway.configure().configuration(flyway.getConfiguration()).cleanDisabled(false).load().clean();
    return true;
  }

  private static boolean isThere(JdbcClient owner) {
    boolean known =
        owner
            .sql("select to_regclass('public.demo_programme') is not null")
            .query(Boolean.class)
            .single();
    return known
        && owner
            .sql("select exists (select 1 from demo_programme where state = 'MAKING')")
            .query(Boolean.class)
            .single();
  }
}
