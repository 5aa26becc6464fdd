package org.psptracker.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
  void nobodyComesInWithoutAPassword() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      for (String role :
          new String[] {"postgres", DatabaseRoles.OWNER, DatabaseRoles.APPLICATION}) {
        for (String password : new String[] {"", "postgres"}) {
          assertThatThrownBy(
                  () ->
                      as(database.url(), role, password)
                          .sql("select 1")
                          .query(Integer.class)
                          .single())
              .as(role)
              .hasStackTraceContaining("password");
        }
      }
      JdbcClient superuser = as(database.url(), "postgres", passwords().superuser());
      assertThat(
              superuser
                  .sql("select rolpassword from pg_authid where rolpassword is not null")
                  .query(String.class)
                  .list())
          .hasSize(3)
          .allMatch(verifier -> verifier.startsWith("SCRAM-SHA-256$"));
      assertThat(setting(as(database.url(), "psp_app", passwords().application()), "port"))
          .isNotBlank();
    }
    assertThat(Files.readString(folder.resolve("postgresql.log")))
        .doesNotContain(passwords().superuser());
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
          .isEqualTo("rw-------");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void aFolderOfAnEarlierReleaseGetsItsPasswords() throws Exception {
    try (EmbeddedDatabase first = EmbeddedDatabase.start(folder)) {
      owner(first.url()).sql("create table kept as select 42 as answer").update();
    }
    Files.delete(file());
    Files.writeString(
        folder.resolve("postgresql/pg_hba.conf"), "host all all 127.0.0.1/32 trust\n");
    try (EmbeddedDatabase second = EmbeddedDatabase.start(folder)) {
      assertThat(answer(second)).isEqualTo(42);
      assertThatThrownBy(
              () -> as(second.url(), "postgres", "").sql("select 1").query(Integer.class).single())
          .hasStackTraceContaining("password");
    }
  }

  @Test
  void lostPasswordsAreMadeAnewAndADamagedFileIsToldInOneSentence() throws Exception {
    EmbeddedDatabase.start(folder).close();
    String before = Files.readString(file());
    Files.delete(file());
    EmbeddedDatabase.start(folder).close();
    assertThat(Files.readString(file())).isNotEqualTo(before);
    // one put back from a copy is set again
    Files.writeString(file(), before);
    EmbeddedDatabase.start(folder).close();
    Files.writeString(file(), "secret\n");
    assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
        .isInstanceOf(StartupProblem.class)
        .hasMessage(
            "The file " + file() + " does not hold the passwords of the embedded database.");
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

  private JdbcClient owner(String url) throws IOException {
    return as(url, DatabaseRoles.OWNER, passwords().owner());
  }

  private static JdbcClient as(String url, String role, String password) {
    return JdbcClient.create(new DriverManagerDataSource(url, role, password));
  }

  private DatabasePasswords passwords() throws IOException {
    return DatabasePasswords.in(file());
  }

  private Path file() {
    return folder.resolve("postgresql.passwords");
  }

  private static String setting(JdbcClient client, String name) {
    return client.sql("show " + name).query(String.class).single();
  }

  private int answer(EmbeddedDatabase database) throws IOException {
    return owner(database.url()).sql("select answer from kept").query(Integer.class).single();
  }

  private ProcessHandle postmaster() throws IOException {
    String pid = Files.readAllLines(folder.resolve("postgresql/postmaster.pid")).get(0).trim();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }
}
