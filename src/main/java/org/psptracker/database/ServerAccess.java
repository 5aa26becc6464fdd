package org.psptracker.database;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Lets nobody into the embedded database without a password. The passwords are set while the server
 * is not reachable at all, in its single-user mode: there is no moment at which it trusts others,
 * and a folder of an earlier release, or one whose file of passwords was lost, is put right.
 */
final class ServerAccess {

  private static final long PATIENCE_SECONDS = 45;

  private ServerAccess() {}

  /**
   * Sets the passwords where they are not set yet; the server must not run.
   *
   * @param database the server's files
   * @param programs where its program files are unpacked
   */
  static void secure(Path database, Path programs, DatabasePasswords passwords) throws IOException {
    Path rules = database.resolve("pg_hba.conf");
    String wanted = rules(passwords);
    if (Files.exists(rules) && Files.readString(rules).equals(wanted)) {
      return;
    }
    String said = singleUser(database, programs, statements(passwords));
    if (said.contains("ERROR:") || said.contains("FATAL:")) {
      throw new IOException("the passwords were not set: " + said);
    }
    // last, for it says that all of the above is done
    Files.writeString(rules, wanted);
  }

  private static String rules(DatabasePasswords passwords) {
    return "# Written by PSP Case Tracker for the passwords "
        + passwords.fingerprint()
        + "\n"
        + "host all all 127.0.0.1/32 scram-sha-256\n"
        + "host all all ::1/128 scram-sha-256\n";
  }

  /** One a line, as single-user mode reads them; each may be repeated. */
  private static String statements(DatabasePasswords passwords) {
    return "set password_encryption = 'scram-sha-256'\n"
        + made(DatabaseRoles.OWNER)
        + made(DatabaseRoles.APPLICATION)
        + "alter role postgres password '%s'\n".formatted(passwords.superuser())
        + "alter role %s password '%s'\n".formatted(DatabaseRoles.OWNER, passwords.owner())
        + "alter role %s password '%s'\n"
            .formatted(DatabaseRoles.APPLICATION, passwords.application());
  }

  private static String made(String role) {
    return "do $$ begin if not exists (select from pg_roles where rolname = '%s') then"
            .formatted(role)
        + " create role %s login; end if; end $$\n".formatted(role);
  }

  private static String singleUser(Path database, Path programs, String statements)
      throws IOException {
    List<String> command = new ArrayList<>();
    if (LinuxUtils.isUnshareAvailable()) {
      // PostgreSQL refuses to be run by root
      command.addAll(List.of("unshare", "-U"));
    }
    command.addAll(List.of(program(programs), "--single", "-D", database.toString(), "postgres"));
    File said = File.createTempFile("single-user", ".log", database.toFile());
    try {
      Process server =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said).start();
      try (OutputStream input = server.getOutputStream()) {
        input.write(statements.getBytes(StandardCharsets.UTF_8));
      } catch (IOException ended) {
        // it says why in its output
      }
      if (!server.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        server.destroyForcibly();
        throw new IOException("the passwords were not set in " + PATIENCE_SECONDS + " s");
      }
      String text = Files.readString(said.toPath());
      if (server.exitValue() != 0) {
        throw new IOException("the passwords were not set: " + text);
      }
      return text;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the passwords were set", e);
    } finally {
      Files.deleteIfExists(said.toPath());
    }
  }

  /** Of the unpacked servers the newest; older releases of the application leave theirs. */
  private static String program(Path programs) throws IOException {
    try (Stream<Path> unpacked = Files.list(programs)) {
      return unpacked
          .sorted(Comparator.comparing(ServerAccess::unpackedAt).reversed())
          .flatMap(one -> Stream.of(one.resolve("bin/postgres"), one.resolve("bin/postgres.exe")))
          .filter(Files::isRegularFile)
          .findFirst()
          .orElseThrow(() -> new IOException("no PostgreSQL in " + programs))
          .toString();
    }
  }

  private static FileTime unpackedAt(Path server) {
    try {
      return Files.getLastModifiedTime(server);
    } catch (IOException gone) {
      return FileTime.fromMillis(0);
    }
  }
}
