package org.psptracker.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.web.forms.Schemas;
import org.psptracker.workflow.Steps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The committed description of the API is what the application answers. */
@SpringBootTest
class OpenApiTest {

  private static final Path COMMITTED = Path.of("docs/openapi.json");

  @Autowired private WebApplicationContext application;
  @Autowired private Steps steps;
  @Autowired private Schemas schemas;
  private final ObjectMapper json = new ObjectMapper();
  private MockMvc visitor;

  @BeforeEach
  void aVisitorWhoIsNotSignedIn() {
    visitor =
        MockMvcBuilders.webAppContextSetup(application)
            .apply(SecurityMockMvcConfigurers.springSecurity())
            .build();
  }

  @Test
  void theCommittedDocumentIsTrue() throws Exception {
    String now = document().toPrettyString() + "\n";
    if (Boolean.getBoolean("openapi.write")) {
      Files.writeString(COMMITTED, now);
    }
    assertThat(now)
        .as("docs/openapi.json; renew it with ./mvnw test -Dtest=OpenApiTest -Dopenapi.write=true")
        .isEqualTo(Files.readString(COMMITTED));
  }

  @Test
  void formsStandInItAsTheSchemasThatJudgeThem() throws Exception {
    JsonNode document = document();
    assertThat(document.path("openapi").asText()).startsWith("3.1");
    for (Steps.StepKind step : steps.all()) {
      assertThat(document.at("/components/schemas/Step_" + step.id()))
          .as(step.id())
          .isEqualTo(inOrder(json.readTree(schemas.of(step.form()).toString())));
    }
  }

  /** The document's writer sorts the names of required fields. */
  private static JsonNode inOrder(JsonNode node) {
    if (node instanceof ObjectNode object && object.path("required") instanceof ArrayNode names) {
      List<String> sorted = new ArrayList<>();
      names.forEach(name -> sorted.add(name.asText()));
      sorted.sort(null);
      names.removeAll();
      sorted.forEach(names::add);
    }
    node.forEach(OpenApiTest::inOrder);
    return node;
  }

  @Test
  void everyChangeSaysWhatItTakesAndEveryCallHasAName() throws Exception {
    List<String> bare = new ArrayList<>();
    document()
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        call -> {
                          boolean takes =
                              List.of("post", "put").contains(call.getKey())
                                  && !path.getKey()
                                      .matches(".*/(release|verify)|/api/people/.*/resume");
                          boolean says = call.getValue().path("requestBody").has("content");
                          if ((takes && !says) || !call.getValue().has("summary")) {
                            bare.add(call.getKey() + " " + path.getKey());
                          }
                        }));
    assertThat(bare).isEmpty();
  }

  @Test
  void peopleReadItOnAPage() throws Exception {
    String page =
        visitor
            .perform(get("/api/docs"))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(page).contains("/api/tasks/{id}/complete").contains("Step_decide-request");
  }

  private JsonNode document() throws Exception {
    byte[] answer =
        visitor
            .perform(get("/api/openapi.json"))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    return json.readTree(answer);
  }
}
