package org.psptracker.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.psptracker.intake.Requests;

/**
 * The product as operators run it: two applications behind the proxy, with PostgreSQL and Keycloak,
 * all in containers. Needs the packaged application in target.
 */
@Tag("container")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ComposeTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static Compose compose;

  @BeforeAll
  static void up() throws IOException {
    compose = new Compose();
    try {
      compose.up(2);
    } catch (AssertionError failed) {
      compose.keepLogs();
      throw failed;
    }
  }

  @AfterAll
  static void down() {
    compose.keepLogs();
    compose.down();
  }

  @Test
  @Order(1)
  void everyContainerIsHealthy() {
    for (String service : List.of("database", "keycloak", "application", "proxy")) {
      assertThat(compose.containers(service))
          .hasSize(service.equals("application") ? 2 : 1)
          .allSatisfy(
              container ->
                  assertThat(
                          Compose.docker(
                              "inspect", "--format", "{{.State.Health.Status}}", container))
                      .as(service)
                      .isIn("healthy", "starting"));
    }
  }

  @Test
  @Order(2)
  void theApplicationCanChangeNothingButItsRecordAndTemporaryFiles() {
    String container = compose.containers("application").get(0);
    assertThat(
            Compose.docker(
                "exec",
                container,
                "sh",
                "-c",
                "id -u; touch /psp/x || echo no; touch /tmp/x /psp/record/x && echo yes;"
                    + " grep -E 'CapEff|NoNewPrivs' /proc/1/status; rm /psp/record/x"))
        .contains("10001", "no", "yes", "0000000000000000", "NoNewPrivs:\t1");
  }

  @Test
  @Order(3)
  void aCaseIsFiledByASitesSystemAndTakenOnByACoordinatorWhoIsThenSignedOutEverywhere()
      throws Exception {
    String token = token("dekalb-records", "PSP_DEKALB_RECORDS_SECRET");
    HttpRequest.Builder request =
        request(Compose.PUBLIC + "/api/requests", token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(Requests.least().toString()));
    HttpResponse<String> filed = send(request);
    // the sites arrive with the first sync
    Instant patience = Instant.now().plusSeconds(120);
    while (filed.statusCode() == 403 && Instant.now().isBefore(patience)) {
      filed = send(request);
    }
    assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
    JsonNode filedCase = JSON.readTree(filed.body());
    assertThat(filedCase.path("jurisdiction").path("name").asText()).contains("DeKalb");

    try (Visitor coordinator = signedIn("coordinator1")) {
      String reference = filedCase.path("reference").asText();
      coordinator.go("/inbox");
      coordinator.leavingBy(
          () -> coordinator.find("main a:has-text('" + reference + "')").first().click());
      if (coordinator.find("#step-form").count() == 0) {
        coordinator.leavingBy(() -> coordinator.find("main a[href*='/tasks/']").first().click());
      }
      FormFilling form = new FormFilling(coordinator, "#step-form", LocalDate.now(ZoneOffset.UTC));
      form.answer(Map.of("completeness", "COMPLETE"));
      form.mend();
      coordinator.leavingBy(
          () -> coordinator.find("#step-form .actions button.usa-button").click());
      assertThat(
              JSON.readTree(send(request(Compose.PUBLIC + "/api/cases/" + reference, token)).body())
                  .path("stage")
                  .asText())
          .isNotEqualTo("INTAKE");

      assertThat(statusOfEach(coordinator, "/inbox")).containsExactly(200, 200);
      signOutInKeycloak("coordinator1");
      assertThat(statusOfEach(coordinator, "/inbox")).containsExactly(401, 401);
    }
  }

  @Test
  @Order(4)
  void aReplicaThatIsKilledTakesNobodysSessionWithIt() {
    try (Visitor leader = signedIn("leadership")) {
      Compose.docker("kill", compose.containers("application").get(0));
      for (int click = 0; click < 6; click++) {
        assertThat(leader.status("/inbox")).isEqualTo(200);
        assertThat(leader.path()).startsWith("/inbox");
      }
    }
  }

  private static Visitor signedIn(String username) {
    Visitor visitor = new Visitor(Compose.PUBLIC, true);
    visitor.go("/oauth2/authorization/psp");
    assertThat(visitor.page.url()).startsWith(Compose.KEYCLOAK + "/realms/psp/");
    visitor.page.fill("#username", username);
    visitor.page.fill("#password", "psp-demo");
    visitor.page.click("#kc-login");
    visitor.page.waitForURL(Pattern.compile(Pattern.quote(Compose.PUBLIC) + "/.*"));
    return visitor;
  }

  /** The visitor's session, asked of each replica past the proxy. */
  private static List<Integer> statusOfEach(Visitor visitor, String path) {
    String cookies =
        visitor.page.context().cookies(Compose.PUBLIC).stream()
            .map(cookie -> cookie.name + "=" + cookie.value)
            .collect(Collectors.joining("; "));
    return compose.containers("application").stream()
        .map(
            container ->
                Integer.valueOf(
                    Compose.docker(
                        "exec",
                        container,
                        "curl",
                        "--silent",
                        "--output",
                        "/dev/null",
                        "--write-out",
                        "%{http_code}",
                        "--header",
                        "Cookie: " + cookies,
                        "http://localhost:8080" + path)))
        .toList();
  }

  private static void signOutInKeycloak(String username) throws Exception {
    String token = token("psp-sync", "PSP_SYNC_SECRET");
    String users = Compose.KEYCLOAK + "/admin/realms/psp/users";
    JsonNode found =
        JSON.readTree(send(request(users + "?exact=true&username=" + username, token)).body());
    HttpResponse<String> answer =
        send(
            request(users + "/" + found.path(0).path("id").asText() + "/logout", token)
                .POST(HttpRequest.BodyPublishers.noBody()));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
  }

  private static String token(String client, String secret) throws Exception {
    String form =
        "grant_type=client_credentials&client_id="
            + client
            + "&client_secret="
            + URLEncoder.encode(compose.secret(secret), UTF_8);
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(
                    URI.create(Compose.KEYCLOAK + "/realms/psp/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body()).path("access_token").asText();
  }

  private static HttpRequest.Builder request(String address, String token) {
    return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + token);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
