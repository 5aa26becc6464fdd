package org.psptracker.demo;

import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far the demonstration programme is. Until it is whole nobody works in it, so that one whose
 * making was cut off holds nothing of anybody's and is thrown away by the next start.
 */
@Component
@DemoOnly
@DependsOnDatabaseInitialization
class Making {

  private final JdbcClient jdbc;
  private final DemoSettings settings;
  private volatile boolean whole;
  private volatile int made;
  private volatile int planned;

  Making(JdbcClient jdbc, DemoSettings settings) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.whole = !settings.programme() || isMade();
  }

  private boolean isMade() {
    return jdbc.sql("select state from demo_programme")
        .query(String.class)
        .optional()
        .filter("DONE"::equals)
        .isPresent();
  }

  /** Whether people may work. */
  boolean isWhole() {
    return whole;
  }

  /** Cases that are as they are meant to be. */
  int made() {
    return made;
  }

  int planned() {
    return planned;
  }

  void begin(int cases) {
    jdbc.sql("insert into demo_programme (id, state, cases) values (1, 'MAKING', :cases)")
        .param("cases", cases)
        .update();
    planned = cases;
  }

  void oneMore() {
    made++;
  }

  void done() {
    jdbc.sql("update demo_programme set state = 'DONE', made_at = now()").update();
    whole = true;
  }

  boolean isWanted() {
    return settings.programme() && !whole;
  }
}
