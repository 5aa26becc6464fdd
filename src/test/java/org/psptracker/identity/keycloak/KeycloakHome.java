package org.psptracker.identity.keycloak;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Keycloak's own distribution, unpacked and built once on a machine. Each run of the tests gets a
 * copy with data of its own, in which the large files are links.
 */
final class KeycloakHome {

  private static final Path CACHE = Path.of(System.getProperty("user.home"), ".cache/psp-keycloak");

  private KeycloakHome() {}

  /** A copy with our realm, our theme and our list of bad passwords. */
  static Path fresh() throws IOException, InterruptedException {
    Path built = built(Path.of(System.getProperty("keycloak.zip")));
    Path home = Path.of("target/keycloak-" + ProcessHandle.current().pid()).toAbsolutePath();
    run(Path.of("."), "rm", "-rf", home.toString());
    run(Path.of("."), "cp", "-al", built.toString(), home.toString());
    Files.createDirectories(home.resolve("data/import"));
    Path ours = Path.of("keycloak");
    run(ours, "cp", "psp-realm.json", home.resolve("data/import").toString());
    run(ours, "cp", "-r", "password-blacklists", home.resolve("data").toString());
    run(ours, "cp", "-r", "themes/psp", home.resolve("themes").toString());
    return home;
  }

  private static Path built(Path zip) throws IOException, InterruptedException {
    if (!Files.exists(zip)) {
      throw new AssertionError("Maven did not fetch " + zip);
    }
    String name = zip.getFileName().toString().replace("-quarkus-dist", "").replace(".zip", "");
    Path home = CACHE.resolve(name);
    Path mark = CACHE.resolve(name + ".built");
    Files.createDirectories(CACHE);
    try (FileChannel lock =
            FileChannel.open(
                CACHE.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var held = lock.lock()) {
      if (held.isValid() && !Files.exists(mark)) {
        run(CACHE, "rm", "-rf", name);
        run(CACHE, "jar", "xf", zip.toAbsolutePath().toString());
        run(home, "chmod", "+x", "bin/kc.sh");
        run(
            home,
            "bin/kc.sh",
            "build",
            "--db=dev-file",
            "--health-enabled=true",
            "--transaction-xa-enabled=false");
        Files.createFile(mark);
      }
    }
    return home;
  }

  private static void run(Path folder, String... command) throws IOException, InterruptedException {
    Path log = Files.createTempFile("keycloak", ".log");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
      throw new AssertionError(List.of(command) + ": " + Files.readString(log));
    }
    Files.delete(log);
  }
}
