package org.psptracker.demo;

import java.time.Duration;
import org.psptracker.calendar.MovableClock;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps how far the clock was moved, and moves it there again after a restart. */
@Component
@DemoOnly
@DependsOnDatabaseInitialization
class ClockRows implements InitializingBean {

  private final JdbcClient jdbc;
  private final MovableClock clock;

  ClockRows(JdbcClient jdbc, MovableClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public void afterPropertiesSet() {
    jdbc.sql("select offset_ms from demo_clock")
        .query(Long.class)
        .optional()
        .ifPresent(offset -> clock.setOffset(Duration.ofMillis(offset)));
  }

  void keep() {
    jdbc.sql(
            """
            insert into demo_clock (id, offset_ms) values (1, :offset)
            on conflict (id) do update set offset_ms = excluded.offset_ms
            """)
        .param("offset", clock.offset().toMillis())
        .update();
  }
}
