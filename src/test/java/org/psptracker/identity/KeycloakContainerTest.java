package org.psptracker.identity;

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
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.utility.MountableFile;

/** The demo realm in the image that docker-compose.yml uses. */
@Tag("container")
@Testcontainers
class KeycloakContainerTest {

  private static final String CALLBACK = "http://localhost:8080/login/oauth2/code/psp";
  private static final String VERIFIER = "v".repeat(43);

  @Container
  private static final GenericContainer<?> KEYCLOAK =
      new GenericContainer<>("quay.io/keycloak/keycloak:26.7.3")
          .withEnv("PSP_WEB_SECRET", "web-secret")
          .withEnv("PSP_SYNC_SECRET", "sync-secret")
          .withEnv("PSP_DEKALB_RECORDS_SECRET", "records-secret")
          .withEnv("KC_HEALTH_ENABLED", "true")
          .withCopyFileToContainer(
              MountableFile.forHostPath("keycloak/psp-realm.json", 0644),
              "/opt/keycloak/data/import/psp-realm.json")
          .withCopyFileToContainer(
              MountableFile.forHostPath("keycloak/password-blacklists", 0755),
              "/opt/keycloak/data/password-blacklists")
          .withCopyFileToContainer(
              MountableFile.forHostPath("keycloak/themes", 0755), "/opt/keycloak/themes")
          .withCommand("start-dev", "--import-realm")
          .withExposedPorts(8080, 9000)
          .waitingFor(
              Wait.forHttp("/health/ready")
                  .forPort(9000)
                  .withStartupTimeout(Duration.ofMinutes(5)));

  private final HttpClient browser = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();

  @Test
  void theApplicationsAccountReadsPeopleRolesAndSites() throws Exception {
    String token =
        parse(token(Map.of("grant_type", "client_credentials"), "psp-sync", "sync-secret"))
            .path("access_token")
            .asText();
    assertThat(get("/admin/realms/psp/users?max=100", token).findValuesAsText("username"))
        .hasSize(20);
    assertThat(get("/admin/realms/psp/roles/coordinator/users", token).findValuesAsText("username"))
        .containsExactlyInAnyOrder("coordinator1", "coordinator2");
    assertThat(
            get("/admin/realms/psp/groups?search=dekalb&briefRepresentation=false", token)
                .toString())
        .contains("/jurisdictions/dekalb", "GADEMO001");
  }

  @Test
  void aSitesSystemSpeaksForItsSite() throws Exception {
    JsonNode claims =
        claims(
            token(Map.of("grant_type", "client_credentials"), "dekalb-records", "records-secret"),
            "access_token");
    assertThat(claims.path("roles").toString()).isEqualTo("[\"integration\"]");
    assertThat(claims.path("jurisdiction").asText()).isEqualTo("GADEMO001");
    assertThat(claims.path("aud").asText()).isEqualTo("psp-api");
  }

  @Test
  void aPersonSignsInOnThePageAndTheTokenSaysWhoAndWhere() throws Exception {
    HttpResponse<String> page =
        send(
            HttpRequest.newBuilder(
                address(
                    "/realms/psp/protocol/openid-connect/auth?"
                        + form(
                            Map.of(
                                "client_id", "psp-web",
                                "response_type", "code",
                                "scope", "openid",
                                "redirect_uri", CALLBACK,
                                "state", "some-state",
                                "nonce", "some-nonce",
                                "code_challenge_method", "S256",
                                "code_challenge", challenge())))));
    assertThat(page.body()).contains("/login/psp/css/psp.css");
    Matcher action = Pattern.compile("<form[^>]* action=\"([^\"]+)\"").matcher(page.body());
    assertThat(action.find()).as(page.body()).isTrue();
    HttpResponse<String> signedIn =
        send(
            HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                    "Cookie",
                    page.headers().allValues("Set-Cookie").stream()
                        .map(cookie -> cookie.split(";", 2)[0])
                        .collect(Collectors.joining("; ")))
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        form(Map.of("username", "tampa", "password", "psp-demo")))));
    String back = signedIn.headers().firstValue("Location").orElseThrow();
    assertThat(back).startsWith(CALLBACK + "?");
    JsonNode claims =
        claims(
            token(
                Map.of(
                    "grant_type",
                    "authorization_code",
                    "redirect_uri",
                    CALLBACK,
                    "code_verifier",
                    VERIFIER,
                    "code",
                    back.replaceAll(".*[?&]code=([^&]+).*", "$1")),
                "psp-web",
                "web-secret"),
            "id_token");
    assertThat(claims.path("name").asText()).isEqualTo("Monique Pruitt");
    assertThat(claims.path("title").asText()).isEqualTo("Major of Special Operations");
    assertThat(claims.path("jurisdiction").asText()).isEqualTo("FLDEMO001");
    assertThat(claims.path("roles").toString()).isEqualTo("[\"jurisdiction\"]");
  }

  @Test
  void nobodyGetsATokenForAPassword() throws Exception {
    HttpResponse<String> answer =
        token(
            Map.of("grant_type", "password", "username", "tampa", "password", "psp-demo"),
            "admin-cli",
            "");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("prohibited");
  }

  private static String challenge() throws Exception {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(UTF_8)));
  }

  private HttpResponse<String> token(Map<String, String> fields, String client, String secret)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(address("/realms/psp/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    form(fields)
                        + "&"
                        + form(Map.of("client_id", client))
                        + (secret.isEmpty() ? "" : "&" + form(Map.of("client_secret", secret))))));
  }

  private JsonNode get(String path, String token) throws IOException, InterruptedException {
    return parse(
        send(HttpRequest.newBuilder(address(path)).header("Authorization", "Bearer " + token)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private JsonNode parse(HttpResponse<String> answer) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json.readTree(answer.body());
  }

  private JsonNode claims(HttpResponse<String> answer, String token) throws IOException {
    String claims = parse(answer).path(token).asText().split("\\.")[1];
    return json.readTree(Base64.getUrlDecoder().decode(claims));
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static URI address(String path) {
    return URI.create("http://" + KEYCLOAK.getHost() + ":" + KEYCLOAK.getMappedPort(8080) + path);
  }
}
