package org.psptracker.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.psptracker.intake.Requests;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A site's own system with a token of the real Keycloak. */
class MachineClientTest {

  private final TwoNodes nodes = TwoNodes.get();
  private final RealKeycloak keycloak = RealKeycloak.get();
  private final JdbcClient jdbc = nodes.first.getBean(JdbcClient.class);
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void filesARequestForItsOwnSiteOnAnyNodeAndSeesNoOther() throws Exception {
    String token = keycloak.machineToken("dekalb-records");
    HttpResponse<String> filed =
        call(nodes.firstAddress(), "POST", "/api/requests", token, Requests.least().toString());
    assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
    JsonNode theCase = new ObjectMapper().readTree(filed.body());
    assertThat(theCase.path("jurisdiction").path("name").asText())
        .isEqualTo("DeKalb County Police Department");
    String path = "/api/cases/" + theCase.path("reference").asText();
    assertThat(call(nodes.secondAddress(), "GET", path, token, "").statusCode()).isEqualTo(200);

    jdbc.sql(
            """
            update case_file set jurisdiction_id =
              (select id from jurisdiction where ori = 'WADEMO001') where reference = ?
            """)
        .param(theCase.path("reference").asText())
        .update();
    assertThat(call(nodes.secondAddress(), "GET", path, token, "").statusCode()).isEqualTo(404);
    assertThat(call(nodes.firstAddress(), "GET", "/api/cases", token, "").body())
        .doesNotContain(theCase.path("reference").asText());
  }

  @Test
  void tokensOfOtherClientsAreNotForOurApi() throws Exception {
    String notForUs = keycloak.machineToken("psp-sync");
    HttpResponse<String> answer = call(nodes.firstAddress(), "GET", "/api/me", notForUs, "");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
        .startsWith("Bearer ")
        .contains("invalid_token");
  }

  private HttpResponse<String> call(
      String node, String method, String path, String token, String body) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(node + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
