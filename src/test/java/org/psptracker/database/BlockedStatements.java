package org.psptracker.database;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds a test until what it set going waits for a lock that the test has. */
public final class BlockedStatements {

  private static final Duration LONGEST = Duration.ofSeconds(30);

  private BlockedStatements() {}

  /** Until each of them waits, or none is left that could; what came of them is for the test. */
  public static void await(JdbcClient jdbc, List<? extends Future<?>> acts) {
    Instant end = Instant.now().plus(LONGEST);
    while (waiting(jdbc) < acts.stream().filter(act -> !act.isDone()).count()
        && Instant.now().isBefore(end)) {
      Thread.onSpinWait();
    }
  }

  private static long waiting(JdbcClient jdbc) {
    return jdbc.sql("select count(distinct pid) from pg_locks where not granted")
        .query(Long.class)
        .single();
  }
}
