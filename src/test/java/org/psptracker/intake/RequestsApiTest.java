package org.psptracker.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.Attachments;
import org.psptracker.cases.CaseFiles;
import org.psptracker.cases.Jurisdiction;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;
import org.psptracker.identity.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest(classes = StagesSlice.class)
@AutoConfigureMockMvc
class RequestsApiTest {

  private static final String DRAFTS = "/api/requests/drafts";

  @Autowired private Requests requests;
  @Autowired private MockMvc mvc;
  @Autowired private ObjectMapper json;
  @Autowired private Attachments attachments;
  @Autowired private CaseFiles cases;

  private Jurisdiction site;
  private Actor client;

  @BeforeEach
  void people() {
    site = requests.site("Tampa");
    client = requests.person("Records system", Role.INTEGRATION, site);
  }

  @Test
  void aRequestIsFiledAndTheCaseIsTheAnswer() throws Exception {
    mvc.perform(body(post("/api/requests"), Requests.least()))
        .andExpect(status().isCreated())
        .andExpect(header().string("Location", startsWith("/api/cases/PSP-")))
        .andExpect(jsonPath("$.stage").value("INTAKE"))
        .andExpect(jsonPath("$.jurisdiction.id").value(site.id()))
        .andExpect(jsonPath("$.coreAreas[0]").value("CRIME_ANALYSIS"));
  }

  @Test
  void missingUnknownAndWronglyTypedFieldsAreNamed() throws Exception {
    ObjectNode form = Requests.least().put("colour", "blue").put("population", "many");
    form.remove("problem");
    mvc.perform(body(post("/api/requests"), form))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[?(@.field == 'colour')]").exists())
        .andExpect(jsonPath("$.errors[?(@.field == 'population')]").exists())
        .andExpect(jsonPath("$.errors[?(@.field == 'problem')]").exists());
  }

  @Test
  void contradictionsAreUnprocessable() throws Exception {
    ObjectNode form = Requests.least();
    form.putArray("subTopics").add("cold-cases");
    mvc.perform(body(post("/api/requests"), form))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].field").value("subTopics"))
        .andExpect(jsonPath("$.errors[1].field").value("coreAreas"));
  }

  @Test
  void expertsFileNothing() throws Exception {
    Actor expert = requests.person("Helen", Role.EXPERT, null);
    mvc.perform(
            post("/api/requests")
                .contentType(MediaType.APPLICATION_JSON)
                .content("no json at all")
                .with(as(expert)))
        .andExpect(status().isForbidden());
  }

  @Test
  void aDraftIsSavedComeBackToAndFiledWithItsFiles() throws Exception {
    String draft =
        Objects.requireNonNull(
            mvc.perform(body(post(DRAFTS), json.createObjectNode().put("problem", "Shootings")))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.form.problem").value("Shootings"))
                .andExpect(jsonPath("$.form.agencyName").value("Tampa Police Department"))
                .andReturn()
                .getResponse()
                .getHeader("Location"));
    mvc.perform(get(DRAFTS).with(as(client))).andExpect(jsonPath("$.items.length()").value(1));
    mvc.perform(body(put(draft), Requests.least()).header("If-Match", "\"99\""))
        .andExpect(status().isPreconditionFailed());
    mvc.perform(body(put(draft), Requests.least()).header("If-Match", "\"0\""))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.version").value(1))
        .andExpect(jsonPath("$.missing.length()").value(0));
    mvc.perform(body(put(draft), Requests.least().put("colour", "blue")))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("colour"));
    mvc.perform(
            multipart(draft + "/attachments")
                .file(
                    new MockMultipartFile(
                        "file",
                        "letter.pdf",
                        "application/pdf",
                        "%PDF-1.4".getBytes(StandardCharsets.UTF_8)))
                .with(as(client)))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.kind").value("LETTER_OF_SUPPORT"));
    String id = draft.substring(draft.lastIndexOf('/') + 1);
    String location =
        Objects.requireNonNull(
            mvc.perform(body(post("/api/requests?draft=" + id), Requests.least()))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getHeader("Location"));
    long filed = cases.byReference(location.substring("/api/cases/".length())).id();
    assertThat(attachments.of(filed)).hasSize(1);
    mvc.perform(get(draft).with(as(client))).andExpect(status().isNotFound());
  }

  @Test
  void draftsOfOthersAreNotFoundBeforeTheBodyIsRead() throws Exception {
    String draft =
        Objects.requireNonNull(
            mvc.perform(body(post(DRAFTS), json.createObjectNode()))
                .andReturn()
                .getResponse()
                .getHeader("Location"));
    Actor other = requests.person("Other", Role.JURISDICTION, requests.site("Pueblo"));
    mvc.perform(put(draft).contentType(MediaType.APPLICATION_JSON).content("{").with(as(other)))
        .andExpect(status().isNotFound());
    mvc.perform(delete(draft).with(as(other))).andExpect(status().isNotFound());
    mvc.perform(delete(draft).with(as(client))).andExpect(status().isNoContent());
  }

  @Test
  void oneDraftFiledTwiceAtOnceIsOneCase() throws Exception {
    String id = draft(client);
    long before = casesOfSite();
    List<CompletableFuture<Integer>> calls = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      calls.add(
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return mvc.perform(body(post("/api/requests?draft=" + id), Requests.least()))
                      .andReturn()
                      .getResponse()
                      .getStatus();
                } catch (Exception failed) {
                  throw new IllegalStateException(failed);
                }
              }));
    }
    List<Integer> answers = calls.stream().map(CompletableFuture::join).toList();
    assertThat(answers).containsOnlyOnce(201);
    assertThat(answers).filteredOn(answer -> answer != 201).allMatch(a -> a == 409 || a == 404);
    assertThat(casesOfSite()).isEqualTo(before + 1);
  }

  @Test
  void aStaleDraftIsToldWhatChanged() throws Exception {
    String address = DRAFTS + "/" + draft(client);
    ObjectNode theirs = Requests.least().put("problem", "Theirs");
    mvc.perform(body(put(address), theirs).header("If-Match", "\"0\""));
    String version =
        Objects.requireNonNull(
            mvc.perform(get(address).with(as(client))).andReturn().getResponse().getHeader("ETag"));
    mvc.perform(body(put(address), theirs).header("If-Match", version)).andExpect(status().isOk());
    ObjectNode mine = Requests.least().put("problem", "Mine");
    mvc.perform(body(put(address), mine).header("If-Match", version))
        .andExpect(status().isPreconditionFailed())
        .andExpect(jsonPath("$.changed.length()").value(1))
        .andExpect(jsonPath("$.changed[0].field").value("problem"))
        .andExpect(jsonPath("$.changed[0].before").value("Mine"))
        .andExpect(jsonPath("$.changed[0].now").value("Theirs"));
  }

  @Test
  void nobodyTakesAwayAFileOfADraftThatIsNotTheirs() throws Exception {
    String theirs = DRAFTS + "/" + draft(client) + "/attachments";
    String added =
        mvc.perform(
                multipart(theirs)
                    .file(
                        new MockMultipartFile(
                            "file",
                            "letter.pdf",
                            "application/pdf",
                            "%PDF-1.4".getBytes(StandardCharsets.UTF_8)))
                    .with(as(client)))
            .andReturn()
            .getResponse()
            .getContentAsString();
    String file = json.readTree(added).path("id").asText();
    Actor other = requests.person("Other", Role.JURISDICTION, requests.site("Pueblo"));
    String own = DRAFTS + "/" + draft(other) + "/attachments/" + file;
    mvc.perform(delete(own).with(as(other))).andExpect(status().isNotFound());
    mvc.perform(delete(theirs + "/" + file).with(as(other))).andExpect(status().isNotFound());
    for (String page : new String[] {own, theirs + "/" + file}) {
      String address = page.replace("/api", "").replace("attachments", "files") + "/remove";
      mvc.perform(post(address).with(as(other)).with(csrf())).andExpect(status().isNotFound());
    }
    mvc.perform(get(theirs).with(as(client))).andExpect(jsonPath("$.items.length()").value(1));
  }

  private String draft(Actor actor) throws Exception {
    String location =
        mvc.perform(
                post(DRAFTS).contentType(MediaType.APPLICATION_JSON).content("{}").with(as(actor)))
            .andReturn()
            .getResponse()
            .getHeader("Location");
    return Objects.requireNonNull(location).substring(DRAFTS.length() + 1);
  }

  private long casesOfSite() {
    return cases.openOf(site.id()).size();
  }

  private MockHttpServletRequestBuilder body(MockHttpServletRequestBuilder call, ObjectNode body) {
    return call.contentType(MediaType.APPLICATION_JSON).content(body.toString()).with(as(client));
  }

  private static RequestPostProcessor as(Actor actor) {
    return authentication(new SignedIn(actor));
  }
}
