package org.psptracker.cases;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest(classes = CasesSlice.class)
@AutoConfigureMockMvc
class CaseItemsApiTest {

  @Autowired private SampleCases sample;
  @Autowired private MockMvc mvc;

  private Actor chief;
  private Actor dana;
  private Actor stranger;
  private CaseFile caseFile;

  @BeforeEach
  void aCase() {
    Jurisdiction site = sample.site("Springfield", "MA");
    chief = sample.person("Chief Ruiz", Role.JURISDICTION, site);
    dana = sample.person("Dana Whitfield", Role.COORDINATOR);
    stranger = sample.person("Someone else", Role.JURISDICTION, sample.site("Seattle", "WA"));
    caseFile = sample.open("Gun violence", site, CoreArea.GUN_VIOLENCE);
  }

  @Test
  void aFileComesBackAsADownloadAndGoesAway() throws Exception {
    String base = "/api/cases/" + caseFile.reference() + "/attachments";
    byte[] letter = "%PDF-1.7\nDear all".getBytes(StandardCharsets.UTF_8);
    String location =
        String.valueOf(
            mvc.perform(
                    multipart(base)
                        .file(new MockMultipartFile("file", "C:\\tmp\\letter.pdf", null, letter))
                        .param("kind", "LETTER_OF_SUPPORT")
                        .with(as(chief)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.name").value("letter.pdf"))
                .andExpect(jsonPath("$.mediaType").value("application/pdf"))
                .andReturn()
                .getResponse()
                .getHeader("Location"));
    mvc.perform(get(location + "/content").with(as(dana)))
        .andExpect(status().isOk())
        .andExpect(content().bytes(letter))
        .andExpect(header().string("Content-Disposition", containsString("attachment")))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    mvc.perform(get(location + "/content").with(as(stranger))).andExpect(status().isNotFound());
    mvc.perform(delete(location).with(as(chief))).andExpect(status().isNoContent());
    mvc.perform(get(location).with(as(chief))).andExpect(status().isNotFound());
  }

  @Test
  void aFileIsRefusedByItsContentAndByItsKind() throws Exception {
    String base = "/api/cases/" + caseFile.reference() + "/attachments";
    byte[] page = "<!doctype html><html></html>".getBytes(StandardCharsets.UTF_8);
    mvc.perform(
            multipart(base)
                .file(new MockMultipartFile("file", "plan.pdf", "application/pdf", page))
                .with(as(chief)))
        .andExpect(status().isUnsupportedMediaType());
    mvc.perform(
            multipart(base)
                .file(new MockMultipartFile("file", "big.txt", "text/plain", new byte[11 << 20]))
                .with(as(chief)))
        .andExpect(status().isPayloadTooLarge());
    mvc.perform(
            multipart(base)
                .file(new MockMultipartFile("file", "plan.txt", "text/plain", new byte[] {'a'}))
                .param("kind", "NONSENSE")
                .with(as(chief)))
        .andExpect(status().isBadRequest());
    mvc.perform(get(base).with(as(chief))).andExpect(jsonPath("$.items").isEmpty());
  }

  @Test
  void aPartnerIsNamedChangedAndTakenOff() throws Exception {
    String base = "/api/cases/" + caseFile.reference() + "/partners";
    String location =
        String.valueOf(
            mvc.perform(
                    post(base)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"organisation\":\"ATF Boston\",\"kind\":\"ATF\"}")
                        .with(as(chief)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.organisation").value("ATF Boston"))
                .andReturn()
                .getResponse()
                .getHeader("Location"));
    mvc.perform(
            put(location)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"organisation\":\"FBI Boston\",\"kind\":\"FBI\"}")
                .with(as(dana)))
        .andExpect(jsonPath("$.kind").value("FBI"));
    mvc.perform(
            post(base)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"organisation\":\"X\",\"kind\":\"NSA\",\"colour\":1}")
                .with(as(chief)))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[*].field").value(containsInAnyOrder("kind", "colour")));
    mvc.perform(delete(location).with(as(chief))).andExpect(status().isNoContent());
    mvc.perform(get(base).with(as(chief))).andExpect(jsonPath("$.items").isEmpty());
  }

  @Test
  void leadershipReadsAndChangesNothing() throws Exception {
    Actor leader = sample.person("Renée Castillo", Role.LEADERSHIP);
    String base = "/api/cases/" + caseFile.reference();
    mvc.perform(get(base).with(as(leader))).andExpect(status().isOk());
    mvc.perform(
            post(base + "/notes")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"text\":\"Hello\",\"audience\":\"EVERYONE\"}")
                .with(as(leader)))
        .andExpect(status().isForbidden());
  }

  private static RequestPostProcessor as(Actor actor) {
    return httpBasic(actor.username(), "psp-demo");
  }
}
