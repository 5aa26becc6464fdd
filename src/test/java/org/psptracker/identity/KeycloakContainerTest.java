package org.psptracker.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
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

  @Container
  private static final GenericContainer<?> KEYCLOAK =
      new GenericContainer<>("quay.io/keycloak/keycloak:26.7.3")
          .withEnv("PSP_SYNC_SECRET", "sync-secret")
          .withEnv("KC_HEALTH_ENABLED", "true")
          .withCopyFileToContainer(
              MountableFile.forHostPath("keycloak/psp-realm.json", 0644),
              "/opt/keycloak/data/import/psp-realm.json")
          .withCommand("start-dev", "--import-realm")
          .withExposedPorts(8080, 9000)
          .waitingFor(
              Wait.forHttp("/health/ready")
                  .forPort(9000)
                  .withStartupTimeout(Duration.ofMinutes(5)));

  private final ObjectMapper json = new ObjectMapper();

  @Test
  void theServiceAccountReadsPeopleRolesAndSites() throws Exception {
    String token =
        token("grant_type=client_credentials&client_id=psp-sync&client_secret=sync-secret");
    assertThat(usernames(get("/admin/realms/psp/users?max=100", token))).hasSize(20);
    assertThat(usernames(get("/admin/realms/psp/roles/coordinator/users", token)))
        .containsExactlyInAnyOrder("coordinator1", "coordinator2");
    JsonNode groups = get("/admin/realms/psp/groups?search=dekalb", token);
    assertThat(groups.toString()).contains("/jurisdictions/dekalb");
  }

  @Test
  void aDemoPersonSignsInWithThePublishedPassword() throws Exception {
    String token =
        token("grant_type=password&client_id=admin-cli&username=tampa&password=psp-demo");
    String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), UTF_8);
    assertThat(json.readTree(claims).path("azp").asText()).isEqualTo("admin-cli");
  }

  private static List<String> usernames(JsonNode people) {
    return people.findValuesAsText("username");
  }

  private String token(String form) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address("/realms/psp/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    return send(request).path("access_token").asText();
  }

  private JsonNode get(String path, String token) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(address(path)).header("Authorization", "Bearer " + token).build());
  }

  private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json.readTree(answer.body());
  }

  private static URI address(String path) {
    return URI.create("http://" + KEYCLOAK.getHost() + ":" + KEYCLOAK.getMappedPort(8080) + path);
  }
}
