package org.psptracker.cases.reading;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.psptracker.database.Sight;
import org.psptracker.health.LastAnswer;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the virus scanner answers, if one is set, and how many files wait to be looked into. */
@Component("virusScanHealthIndicator")
class VirusScanHealth implements HealthIndicator {

  private static final Duration TOO_LONG = Duration.ofMinutes(15);

  private record Waiting(long files, @Nullable Instant since) {}

  private final JdbcClient jdbc;
  private final @Nullable LastAnswer answer;

  VirusScanHealth(JdbcClient jdbc, Clamd clamd) {
    this.jdbc = jdbc;
    this.answer = clamd.isSet() ? new LastAnswer("ask-virus-scanner", () -> ask(clamd)) : null;
  }

  private static boolean ask(Clamd clamd) throws IOException {
    return clamd.virusIn(new byte[0]).isPresent();
  }

  @Override
  public Health health() {
    if (answer == null) {
      return Health.unknown().build();
    }
    Health.Builder health = answer.health();
    // counts only, of the files of all cases
    Waiting waiting = Sight.WHOLE.call(this::waiting);
    if (waiting.files() > 0) {
      health.withDetail("waitingFiles", waiting.files());
    }
    Instant since = waiting.since();
    if (since != null && since.isBefore(Instant.now().minus(TOO_LONG))) {
      health.status(LastAnswer.WARNING).withDetail("waitingSince", since);
    }
    return health.build();
  }

  private Waiting waiting() {
    return jdbc.sql(
            """
            select count(*), min(a.added_at) from attachment_text t
            join attachment a on a.id = t.attachment_id where t.state = 'WAITING'
            """)
        .query(
            (row, n) -> {
              OffsetDateTime since = row.getObject(2, OffsetDateTime.class);
              return new Waiting(row.getLong(1), since == null ? null : since.toInstant());
            })
        .single();
  }
}
