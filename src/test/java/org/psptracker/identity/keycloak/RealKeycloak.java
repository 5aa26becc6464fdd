package org.psptracker.identity.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringApplication;

/**
 * The Keycloak of this JVM's tests: the real one, with the realm as it is in the repository. Its
 * pages lead to the first of two nodes, its word that a session is over goes to the second.
 */
public final class RealKeycloak {

  public static final String SECRET = "a secret of the tests only";

  private static final Duration LONGEST_START = Duration.ofMinutes(5);
  private static final ObjectMapper JSON = new ObjectMapper();

  final int firstNode = freePort();
  final int secondNode = freePort();
  final GreenMail mail;
  private final int port = freePort();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;

  private RealKeycloak() throws IOException, InterruptedException {
    mail = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    int management = freePort();
    Path home = KeycloakHome.fresh();
    ProcessBuilder keycloak =
        new ProcessBuilder(
                home.resolve("bin/kc.sh").toString(),
                "start",
                "--optimized",
                "--cache=local",
                "--http-enabled=true",
                "--hostname-strict=false",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + management,
                "--import-realm")
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("data/keycloak.log").toFile());
    keycloak
        .environment()
        .putAll(
            Map.of(
                "JAVA_OPTS_APPEND",
                "-XX:TieredStopAtLevel=1 -Xmx512m",
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                "master",
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                SECRET,
                "PSP_PUBLIC_URL",
                "http://127.0.0.1:" + firstNode,
                "PSP_BACKCHANNEL_URL",
                "http://127.0.0.1:" + secondNode,
                "PSP_WEB_SECRET",
                SECRET,
                "PSP_SYNC_SECRET",
                SECRET,
                "PSP_DEKALB_RECORDS_SECRET",
                SECRET,
                "SMTP_HOST",
                "127.0.0.1",
                "SMTP_PORT",
                "" + mail.getSmtp().getPort()));
    keycloak.environment().put("PSP_MAIL_RESETS", "true");
    process = keycloak.start();
    SpringApplication.getShutdownHandlers().add(this::stop);
    awaitReady(management, home.resolve("data/keycloak.log"));
  }

  /** Started by the first test that needs it. */
  public static RealKeycloak get() {
    return Started.KEYCLOAK;
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  public String issuer() {
    return url() + "/realms/psp";
  }

  /** An access token of a client that signs in for itself. */
  String machineToken(String client) throws IOException, InterruptedException {
    return token(
        "psp", "grant_type=client_credentials&client_id=" + client + "&client_secret=" + secret());
  }

  /** Ends all sessions of that person there. */
  public void signOutEverywhere(String username) throws IOException, InterruptedException {
    admin(
        "POST",
        "/users/"
            + admin("GET", "/users?exact=true&username=" + username, "").get(0).path("id").asText()
            + "/logout",
        "");
  }

  /** A call to the administration of the realm. */
  JsonNode admin(String method, String path, String body) throws IOException, InterruptedException {
    String token =
        token(
            "master",
            "grant_type=password&client_id=admin-cli&username=master&password=" + secret());
    return send(
        HttpRequest.newBuilder(URI.create(url() + "/admin/realms/psp" + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private static String secret() {
    return SECRET.replace(' ', '+');
  }

  private String token(String realm, String form) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(
                URI.create(url() + "/realms/" + realm + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build())
        .path("access_token")
        .asText();
  }

  private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new AssertionError(request + ": " + answer.statusCode() + " " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  private void awaitReady(int management, Path log) throws IOException, InterruptedException {
    HttpRequest ready =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + "/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    Instant end = Instant.now().plus(LONGEST_START);
    while (Instant.now().isBefore(end)) {
      try {
        if (http.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // it is still starting
      }
      if (process.waitFor(300, TimeUnit.MILLISECONDS)) {
        break;
      }
    }
    throw new AssertionError("Keycloak did not start: " + Files.readString(log));
  }

  private void stop() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    mail.stop();
  }

  private static int freePort() {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    } catch (IOException none) {
      throw new AssertionError(none);
    }
  }

  private static final class Started {
    static final RealKeycloak KEYCLOAK = start();

    private static RealKeycloak start() {
      try {
        return new RealKeycloak();
      } catch (IOException failed) {
        throw new AssertionError(failed);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new AssertionError(interrupted);
      }
    }
  }
}
