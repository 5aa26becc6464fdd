package org.psptracker.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.psptracker.PspCaseTracker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The whole application in a process of its own, killed as by {@code kill -9}, and started again.
 */
class KilledApplicationTest {

  @TempDir Path folder;

  @Test
  void startsAgainAndHasKeptEverything() throws Exception {
    String port = freePort();
    ForkedProgram first = start(port);
    first.waitFor("is ready: http://localhost:" + port);
    assertThat(health(port)).contains("UP");
    JdbcClient application = application();
    application.sql("insert into act_ge_property values ('acknowledged', 'yes', 1)").update();
    List<String> people = people(application);
    first.kill();

    try (ForkedProgram second = start(port)) {
      second.waitFor("is ready: http://localhost:" + port);
      assertThat(health(port)).contains("UP");
      application = application();
      assertThat(
              application
                  .sql("select value_ from act_ge_property where name_ = 'acknowledged'")
                  .query(String.class)
                  .single())
          .isEqualTo("yes");
      assertThat(people(application)).hasSizeGreaterThanOrEqualTo(20).isEqualTo(people);
      assertThat(check()).contains("Compared 0 cases", "0 disagreements");
    }
    assertThat(folder.resolve("postgresql/postmaster.pid"))
        .as("an ordinary stop stops the database too")
        .doesNotExist();
  }

  /** What the operator's script says beside the running application. */
  private String check() throws IOException, InterruptedException {
    ProcessBuilder script = new ProcessBuilder("bin/check-consistency", "-v");
    script.environment().put("PSP_DATA_DIRECTORY", folder.toString());
    Process running = script.redirectErrorStream(true).start();
    String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(running.waitFor()).as(said).isZero();
    return said.strip();
  }

  private ForkedProgram start(String port) throws IOException {
    return ForkedProgram.start(
        PspCaseTracker.class,
        Map.of("SERVER_PORT", port),
        "--psp.data-directory=" + folder,
        "--psp.demo.programme=false");
  }

  private JdbcClient application() throws IOException {
    String port = Files.readAllLines(folder.resolve("postgresql/postmaster.pid")).get(3).trim();
    return JdbcClient.create(
        new DriverManagerDataSource(
            "jdbc:postgresql://localhost:" + port + "/" + EmbeddedDatabase.NAME,
            DatabaseRoles.APPLICATION,
            DatabasePasswords.in(folder.resolve("postgresql.passwords")).application()));
  }

  private static List<String> people(JdbcClient client) {
    return client.sql("select username from person order by id").query(String.class).list();
  }

  private static String health(String port) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health")).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private static String freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return Integer.toString(socket.getLocalPort());
    }
  }
}
