package org.psptracker.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that outlived its application: after {@code kill -9} nobody stops it, and it
 * blocks the next start. The caller holds the data folder's lock, so no living application uses it.
 */
final class OrphanedPostmaster {

  private static final Logger log = LoggerFactory.getLogger(OrphanedPostmaster.class);
  private static final long PATIENCE_SECONDS = 30;

  private OrphanedPostmaster() {}

  /** Stops the server of exactly this database folder, if one runs, and waits until it is gone. */
  static void stop(Path database) throws IOException {
    Optional<ProcessHandle> orphan = find(database);
    if (orphan.isEmpty()) {
      return;
    }
    ProcessHandle server = orphan.get();
    log.warn("Stopping the database server {} that an earlier run left behind", server.pid());
    interrupt(server);
    try {
      server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw stillThere(server, database, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw stillThere(server, database, e);
    }
  }

  private static StartupProblem stillThere(ProcessHandle server, Path database, Exception cause) {
    return new StartupProblem(
        "The database server " + server.pid() + " of an earlier run still uses " + database + ".",
        "Stop process " + server.pid() + " and start again.",
        cause);
  }

  private static Optional<ProcessHandle> find(Path database) throws IOException {
    Path pidFile = database.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(pidFile);
    if (lines.size() < 2 || !Path.of(lines.get(1)).toAbsolutePath().equals(database)) {
      return Optional.empty(); // a copied folder: the server it names is another's
    }
    // the number may belong to another program by now
    return ProcessHandle.of(Long.parseLong(lines.get(0).trim()))
        .filter(p -> p.info().command().map(c -> c.contains("postgres")).orElse(false));
  }

  /** SIGINT is PostgreSQL's fast shutdown; the default signal would wait for clients to leave. */
  private static void interrupt(ProcessHandle server) throws IOException {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    if (windows) {
      server.destroy();
    } else {
      new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start();
    }
  }
}
