package org.psptracker.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.psptracker.identity.Actor;
import org.psptracker.process.Cast;
import org.psptracker.process.Experts;
import org.psptracker.process.Programme;
import org.psptracker.process.SchemaFiller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A client that knows only the published schemas drives a case to its end. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class StrangerTest {

  private static final Map<String, Map<String, Object>> ANSWERS =
      Map.of(
          "review-completeness", Map.of("completeness", "COMPLETE"),
          "decide-request", Map.of("decision", "ACCEPT"),
          "respond-to-offer", Map.of("answer", "ACCEPT"));

  @LocalServerPort int port;
  @Autowired Programme programme;
  @Autowired Experts experts;

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();

  @Test
  void drivesACaseFromItsRequestToItsEnd() throws Exception {
    Cast cast = new Cast(programme, experts);
    JsonNode api = json(get(null, "/api/openapi.json"));
    JsonNode schema =
        resolve(
            api,
            api.at("/paths/~1api~1requests/post/requestBody/content/application~1json/schema"));
    ObjectNode request =
        new SchemaFiller(programme.today()).fill(schema, json.createObjectNode(), Map.of());
    HttpResponse<String> filed = post(cast.chief, "/api/requests", request, null);
    assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
    String location = filed.headers().firstValue("Location").orElseThrow();
    String reference = location.substring(location.lastIndexOf('/') + 1);

    List<Actor> everybody = new ArrayList<>();
    everybody.add(cast.chief);
    everybody.add(cast.coordinator);
    everybody.add(cast.leadership);
    everybody.addAll(experts.everybody());
    for (int i = 0; i < 100 && !stage(cast, reference).equals("CLOSED"); i++) {
      if (!somebodyDidAStep(everybody, reference)) {
        programme.pass(Duration.ofDays(20));
      }
    }
    JsonNode closed = json(get(cast.coordinator, "/api/cases/" + reference));
    assertThat(closed.path("stage").asText()).isEqualTo("CLOSED");
    assertThat(closed.path("ending").asText()).isEqualTo("COMPLETED");
    assertThat(closed.path("waitingFor").isNull()).isTrue();
    JsonNode path = json(get(cast.chief, "/api/cases/" + reference + "/path"));
    assertThat(path.path("processes").size()).isGreaterThanOrEqualTo(5);
  }

  private String stage(Cast cast, String reference) throws Exception {
    return json(get(cast.coordinator, "/api/cases/" + reference)).path("stage").asText();
  }

  private boolean somebodyDidAStep(List<Actor> everybody, String reference) throws Exception {
    for (Actor actor : everybody) {
      JsonNode tasks = json(get(actor, "/api/tasks?case=" + reference)).path("items");
      if (!tasks.isEmpty()) {
        complete(actor, tasks.path(0).path("id").asText());
        return true;
      }
    }
    return false;
  }

  private void complete(Actor actor, String id) throws Exception {
    JsonNode task = json(get(actor, "/api/tasks/" + id));
    ObjectNode form =
        new SchemaFiller(programme.today())
            .fill(
                task.path("schema"),
                task.path("form"),
                ANSWERS.getOrDefault(task.path("step").asText(), Map.of()));
    HttpResponse<String> done =
        post(
            actor,
            "/api/tasks/" + id + "/complete",
            form,
            "\"" + task.path("version").asInt() + "\"");
    assertThat(done.statusCode())
        .as("%s with %s: %s", task.path("step").asText(), form, done.body())
        .isEqualTo(200);
  }

  private static JsonNode resolve(JsonNode api, JsonNode schema) {
    return schema.has("$ref") ? api.at(schema.path("$ref").asText().substring(1)) : schema;
  }

  private HttpResponse<String> get(@Nullable Actor actor, String path)
      throws IOException, InterruptedException {
    HttpRequest.Builder call = HttpRequest.newBuilder(uri(path)).GET();
    if (actor != null) {
      call.header("Authorization", basic(actor));
    }
    return http.send(call.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(
      Actor actor, String path, JsonNode body, @Nullable String version)
      throws IOException, InterruptedException {
    HttpRequest.Builder call =
        HttpRequest.newBuilder(uri(path))
            .header("Authorization", basic(actor))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    if (version != null) {
      call.header("If-Match", version);
    }
    return http.send(call.build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static String basic(Actor actor) {
    String pair = actor.username() + ":psp-demo";
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private JsonNode json(HttpResponse<String> response) throws IOException {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return json.readTree(response.body());
  }
}
