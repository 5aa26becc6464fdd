package org.psptracker.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One PostgreSQL for all tests of a JVM. It migrates once, into a template; each caller gets a copy
 * of it, made in a fraction of a second. Nothing outlives the tests, so nothing waits for the disk.
 */
public final class TestDatabase {

  private static final String TEMPLATE = "psp_template";
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final EmbeddedPostgres server;

  private TestDatabase() throws IOException {
    server =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setServerConfig("full_page_writes", "off")
            .setServerConfig("max_connections", "500")
            .setServerConfig("unix_socket_directories", "")
            .setLocaleConfig("locale", "C")
            .setLocaleConfig("locale-provider", "builtin")
            .setLocaleConfig("builtin-locale", "C.UTF-8")
            .setRegisterShutdownHook(false)
            .start();
    // after all applications: what they still run would wait for a server that is gone
    SpringApplication.getShutdownHandlers().add(this::stop);
    superuser().sql("create role psp_owner login").update();
    superuser().sql("create role psp_app login").update();
    superuser().sql("create database " + TEMPLATE + " owner psp_owner").update();
    migrations(url(TEMPLATE)).migrate();
  }

  private void stop() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A fresh, migrated database: its JDBC address, for the users psp_app and psp_owner. */
  public static String fresh() {
    return Holder.SHARED.copy();
  }

  /** An empty database owned by psp_owner, not migrated. */
  static String empty() {
    TestDatabase shared = Holder.SHARED;
    String name = "empty_" + COUNT.incrementAndGet();
    shared.superuser().sql("create database " + name + " owner psp_owner").update();
    return shared.url(name);
  }

  /** Runs a statement as the superuser of the test server, outside of any test's database. */
  static void asSuperuser(String statement) {
    Holder.SHARED.superuser().sql(statement).update();
  }

  private String copy() {
    String name = "test_" + COUNT.incrementAndGet();
    superuser().sql("create database " + name + " owner psp_owner template " + TEMPLATE).update();
    // grants on a database are not copied with it
    superuser().sql("revoke all on database " + name + " from public").update();
    superuser().sql("grant connect on database " + name + " to psp_app").update();
    return url(name);
  }

  /** What brings that database to the present version. */
  static Flyway migrations(String url) {
    return Flyway.configure()
        .dataSource(url, "psp_owner", "")
        .placeholders(MigrationConfiguration.placeholders("psp_app"))
        .javaMigrations(new V01__engine())
        .load();
  }

  private String url(String database) {
    return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
  }

  private JdbcClient superuser() {
    return JdbcClient.create(server.getPostgresDatabase());
  }

  /** Started by the first test that needs it. */
  private static final class Holder {
    static final TestDatabase SHARED = start();

    private static TestDatabase start() {
      try {
        return new TestDatabase();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
