package org.psptracker.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * The containers of docker-compose.yml and docker-compose.replicas.yml, under names of their own.
 */
final class Compose {

  static final String PUBLIC = "http://localhost:18080";
  static final String KEYCLOAK = "http://localhost:18081";

  private static final Path OUTPUT = Path.of("target/compose");
  private static final List<String> COMPOSE =
      List.of(
          "docker-compose",
          "--project-name",
          "psptest",
          "--env-file",
          OUTPUT.resolve("test.env").toString(),
          "--file",
          "docker-compose.yml",
          "--file",
          "docker-compose.replicas.yml");

  private final Map<String, String> settings = new TreeMap<>();

  Compose() throws IOException {
    for (String name :
        Files.readString(Path.of(".env.example"))
            .lines()
            .filter(line -> line.matches("[A-Z_]+="))
            .map(line -> line.replace("=", ""))
            .toList()) {
      settings.put(name, "test-" + UUID.randomUUID());
    }
    settings.put("PSP_PUBLIC_URL", PUBLIC);
    settings.put("KEYCLOAK_PUBLIC_URL", KEYCLOAK);
    settings.put("PSP_PORT", "18080");
    settings.put("KEYCLOAK_PORT", "18081");
    settings.put("DATABASE_PORT", "15432");
    settings.put("PSP_SYNC_EVERY", "PT5S");
    Files.createDirectories(OUTPUT);
    StringBuilder file = new StringBuilder();
    settings.forEach((name, value) -> file.append(name).append('=').append(value).append('\n'));
    Files.writeString(OUTPUT.resolve("test.env"), file);
  }

  String secret(String name) {
    return settings.get(name);
  }

  /** Builds the image of what is in target, and starts everything in its order. */
  void up(int replicas) {
    if (!succeeds("docker", "image", "inspect", "nginx:1.28-alpine")
        && Files.exists(Path.of("target/proxy-stand-in/Dockerfile"))) {
      docker("build", "--tag", "nginx:1.28-alpine", "target/proxy-stand-in");
    }
    compose("build", "application");
    down();
    compose("up", "--detach", "--scale", "application=" + replicas);
  }

  void down() {
    compose("down", "--volumes", "--timeout", "5");
  }

  List<String> containers(String service) {
    return compose("ps", "--quiet", service).lines().toList();
  }

  /** What the containers said, for whoever asks why a test failed. */
  void keepLogs() {
    try {
      Files.writeString(OUTPUT.resolve("logs.txt"), compose("logs", "--no-color"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String compose(String... arguments) {
    List<String> command = new ArrayList<>(COMPOSE);
    command.addAll(List.of(arguments));
    return run(command);
  }

  static String docker(String... arguments) {
    List<String> command = new ArrayList<>(List.of("docker"));
    command.addAll(List.of(arguments));
    return run(command);
  }

  private static boolean succeeds(String... command) {
    try {
      run(List.of(command));
      return true;
    } catch (AssertionError absent) {
      return false;
    }
  }

  private static String run(List<String> command) {
    try {
      Path said = Files.createTempFile("compose", ".txt");
      Path complained = Files.createTempFile("compose", ".txt");
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(said.toFile())
              .redirectError(complained.toFile())
              .start();
      boolean ended = process.waitFor(15, TimeUnit.MINUTES);
      if (!ended || process.exitValue() != 0) {
        process.destroy();
        throw new AssertionError(
            String.join(" ", command)
                + (ended ? " failed: " : " took too long: ")
                + Files.readString(said, UTF_8)
                + Files.readString(complained, UTF_8));
      }
      return Files.readString(said, UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
