package org.psptracker.notices;

import java.time.OffsetDateTime;
import org.psptracker.health.LastAnswer;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether notices reach people: those given up, those that were tried in vain so far. */
@Component("noticesHealthIndicator")
class NoticesHealth implements HealthIndicator {

  private final JdbcClient jdbc;

  NoticesHealth(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Health health() {
    return jdbc.sql(
            """
            select
              (select count(*) from notice where state = 'FAILED'),
              (select count(*) from notice where state = 'WAITING' and last_error is not null),
              (select max(sent_at) from notice)
            """)
        .query(
            (row, n) -> {
              long failed = row.getLong(1);
              long inVain = row.getLong(2);
              OffsetDateTime sent = row.getObject(3, OffsetDateTime.class);
              Health.Builder health =
                  failed + inVain == 0 ? Health.up() : Health.status(LastAnswer.WARNING);
              if (failed > 0) {
                health.withDetail("failed", failed);
              }
              if (inVain > 0) {
                health.withDetail("triedInVain", inVain);
              }
              if (sent != null) {
                health.withDetail("lastSent", sent.toInstant());
              }
              return health.build();
            })
        .single();
  }
}
