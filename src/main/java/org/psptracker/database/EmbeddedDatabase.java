package org.psptracker.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * PostgreSQL run by the application itself, with its files in the data folder. It is as durable as
 * an external one: commits reach the disk.
 */
final class EmbeddedDatabase implements AutoCloseable {

  static final String NAME = "psp";

  // after a crash the server first replays its log, which is the longest it may take
  private static final Duration PATIENCE = Duration.ofSeconds(45);

  private final DataFolder folder;
  private final EmbeddedPostgres server;
  private final DatabasePasswords passwords;

  private EmbeddedDatabase(
      DataFolder folder, EmbeddedPostgres server, DatabasePasswords passwords) {
    this.folder = folder;
    this.server = server;
    this.passwords = passwords;
  }

  /**
   * Takes the folder, stops what a killed run left there, starts the server and makes roles,
   * passwords and database where they are missing.
   *
   * @throws StartupProblem in one sentence, where a person can do something about it
   */
  static EmbeddedDatabase start(Path dataDirectory) {
    return start(dataDirectory, PATIENCE);
  }

  static EmbeddedDatabase start(Path dataDirectory, Duration patience) {
    DataFolder folder = DataFolder.take(dataDirectory);
    try {
      OrphanedPostmaster.stop(folder.database());
      folder.setUnfinishedDatabaseAside();
      DatabasePasswords passwords = DatabasePasswords.in(folder.passwords());
      EmbeddedPostgres server = startServer(folder, passwords, patience);
      makeDatabase(server);
      return new EmbeddedDatabase(folder, server, passwords);
    } catch (IOException | RuntimeException e) {
      StartupProblem problem = explain(folder, e);
      folder.close();
      throw problem;
    }
  }

  private static EmbeddedPostgres startServer(
      DataFolder folder, DatabasePasswords passwords, Duration patience) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder.database())
        .setCleanDataDirectory(false)
        // the Spring context stops it, after all that uses it
        .setRegisterShutdownHook(false)
        .setOverrideWorkingDirectory(folder.program())
        .setDataDirectoryCustomizer(made -> markMade(folder, passwords))
        .setConnectConfig("password", passwords.superuser())
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("max_connections", "100")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("log_checkpoints", "off")
        // code-point order on every system, whatever its locale
        .setLocaleConfig("locale", "C")
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setOutputRedirector(ProcessBuilder.Redirect.appendTo(freshLog(folder)))
        .setPGStartupWait(patience)
        .start();
  }

  private static File freshLog(DataFolder folder) throws IOException {
    Files.deleteIfExists(folder.databaseLog());
    return folder.databaseLog().toFile();
  }

  private static void markMade(DataFolder folder, DatabasePasswords passwords) {
    try {
      ServerAccess.secure(folder.database(), folder.program().toPath(), passwords);
      folder.markDatabaseMade();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void makeDatabase(EmbeddedPostgres server) {
    JdbcClient superuser = JdbcClient.create(server.getPostgresDatabase());
    if (!exists(superuser, "select count(*) from pg_database where datname = ?", NAME)) {
      superuser.sql("create database " + NAME + " owner " + DatabaseRoles.OWNER).update();
    }
  }

  private static boolean exists(JdbcClient client, String question, String name) {
    return client.sql(question).param(name).query(Integer.class).single() > 0;
  }

  private static StartupProblem explain(DataFolder folder, Exception failure) {
    if (failure instanceof StartupProblem problem) {
      return problem;
    }
    if (DatabaseLog.tellsOfFullDisk(folder.databaseLog(), failure)) {
      return StartupProblem.fullDisk(folder.path(), failure);
    }
    return new StartupProblem(
        "The embedded database in "
            + folder.database()
            + " does not start: "
            + DatabaseLog.lastWord(folder.databaseLog(), failure),
        "Look into "
            + folder.databaseLog()
            + ", or set spring.datasource.url to another PostgreSQL.",
        failure);
  }

  DatabasePasswords passwords() {
    return passwords;
  }

  /** Where the application and the owner find the database, without user or password. */
  String url() {
    return "jdbc:postgresql://localhost:" + server.getPort() + "/" + NAME;
  }

  @Override
  public void close() throws IOException {
    server.close();
    folder.close();
  }
}
