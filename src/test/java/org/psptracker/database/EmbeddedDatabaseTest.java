package org.psptracker.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedDatabaseTest {

  @TempDir Path folder;

  @Test
  void commitsReachTheDiskAndASecondStartKeepsThem() throws Exception {
    try (EmbeddedDatabase first = EmbeddedDatabase.start(folder)) {
      JdbcClient owner = owner(first.url());
      assertThat(setting(owner, "fsync")).isEqualTo("on");
      assertThat(setting(owner, "synchronous_commit")).isEqualTo("on");
      assertThat(setting(owner, "full_page_writes")).isEqualTo("on");
      owner.sql("create table kept as select 42 as answer").update();
    }
    try (EmbeddedDatabase second = EmbeddedDatabase.start(folder)) {
      assertThat(answer(second)).isEqualTo(42);
    }
  }

  @Test
  void afterAKilledRunItsServerIsStoppedAndEverythingIsThere() throws Exception {
    ForkedProgram killed =
        ForkedProgram.start(KeepsDatabaseOpen.class, Map.of(), folder.toString());
    String url = killed.waitFor("open ").substring("open ".length());
    owner(url).sql("create table kept as select 42 as answer").update();
    ProcessHandle orphan = postmaster();
    killed.kill();
    assertThat(orphan.isAlive()).as("PostgreSQL outlives its application").isTrue();

    try (EmbeddedDatabase second = EmbeddedDatabase.start(folder)) {
      assertThat(orphan.isAlive()).isFalse();
      assertThat(postmaster().pid()).isNotEqualTo(orphan.pid());
      assertThat(answer(second)).isEqualTo(42);
    }
  }

  @Test
  void aFolderInUseIsRefusedAndItsServerLeftAlone() throws Exception {
    try (ForkedProgram user =
        ForkedProgram.start(KeepsDatabaseOpen.class, Map.of(), folder.toString())) {
      user.waitFor("open ");
      ProcessHandle server = postmaster();
      assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
          .isInstanceOf(StartupProblem.class)
          .hasMessage(
              "The data folder "
                  + folder
                  + " is in use by the running process "
                  + user.pid()
                  + ".");
      assertThat(server.isAlive()).isTrue();
      user.kill();
    }
    EmbeddedDatabase.start(folder).close();
  }

  @Test
  void aDatabaseWhoseMakingWasCutOffIsPutAside() throws Exception {
    Files.createDirectories(folder.resolve("postgresql"));
    Files.writeString(folder.resolve("postgresql/postgresql.conf"), "# half");
    EmbeddedDatabase.start(folder).close();
    try (var entries = Files.list(folder)) {
      assertThat(entries.map(Path::getFileName).map(Path::toString))
          .anyMatch(name -> name.startsWith("postgresql-unfinished-"));
    }
  }

  @Test
  void aDamagedDatabaseIsToldInPostgresOwnWords() throws Exception {
    EmbeddedDatabase.start(folder).close();
    Files.writeString(folder.resolve("postgresql/PG_VERSION"), "9\n");
    assertThatThrownBy(() -> EmbeddedDatabase.start(folder, Duration.ofSeconds(1)))
        .isInstanceOf(StartupProblem.class)
        .hasMessageContaining("does not start")
        .hasMessageContaining("database files are incompatible with server");
  }

  private static JdbcClient owner(String url) {
    return JdbcClient.create(new DriverManagerDataSource(url, DatabaseRoles.OWNER, ""));
  }

  private static String setting(JdbcClient client, String name) {
    return client.sql("show " + name).query(String.class).single();
  }

  private static int answer(EmbeddedDatabase database) {
    return owner(database.url()).sql("select answer from kept").query(Integer.class).single();
  }

  private ProcessHandle postmaster() throws IOException {
    String pid = Files.readAllLines(folder.resolve("postgresql/postmaster.pid")).get(0).trim();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }
}
