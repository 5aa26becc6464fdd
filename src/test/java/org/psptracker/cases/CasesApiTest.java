package org.psptracker.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest(classes = CasesSlice.class)
@AutoConfigureMockMvc
class CasesApiTest {

  @Autowired private SampleCases sample;
  @Autowired private MockMvc mvc;
  @Autowired private ObjectMapper json;

  private Jurisdiction site;
  private Actor chief;
  private Actor dana;
  private Actor stranger;
  private CaseFile caseFile;

  @BeforeEach
  void aCase() {
    site = sample.site("Springfield", "MA");
    chief = sample.person("Chief Ruiz", Role.JURISDICTION, site);
    dana = sample.person("Dana Whitfield", Role.COORDINATOR);
    stranger = sample.person("Someone else", Role.JURISDICTION, sample.site("Seattle", "WA"));
    caseFile = sample.open("Gun violence", site, CoreArea.GUN_VIOLENCE, CoreArea.CRIME_ANALYSIS);
  }

  @Test
  void aCaseIsToldAsItsOutlineSays() throws Exception {
    String body =
        mvc.perform(get("/api/cases/" + caseFile.reference()).with(as(chief)))
            .andExpect(status().isOk())
            .andExpect(jsonPath("$.jurisdiction.name").value("Springfield Police Department"))
            .andExpect(jsonPath("$.jurisdiction.usState").value("MA"))
            .andExpect(jsonPath("$.stage").value("INTAKE"))
            .andExpect(
                jsonPath("$.coreAreas").value(containsInAnyOrder("CRIME_ANALYSIS", "GUN_VIOLENCE")))
            .andReturn()
            .getResponse()
            .getContentAsString();
    List<String> names = new ArrayList<>();
    json.readTree(body).fieldNames().forEachRemaining(names::add);
    assertThat(names)
        .containsExactlyInAnyOrder(
            "reference",
            "title",
            "jurisdiction",
            "stage",
            "ending",
            "state",
            "intensity",
            "priority",
            "coreAreas",
            "waitingFor",
            "filedAt",
            "closedAt",
            "version");
  }

  @Test
  void theListGoesOnWhereItEndedWithoutRepeating() throws Exception {
    List<String> filed = new ArrayList<>();
    filed.add(caseFile.reference());
    for (int i = 0; i < 6; i++) {
      filed.add(sample.open("More", site, CoreArea.TECHNOLOGY).reference());
    }
    for (String sort : List.of("filedAt", "-filedAt", "reference", "-reference")) {
      List<String> seen = new ArrayList<>();
      String after = "";
      do {
        JsonNode part =
            json.readTree(
                mvc.perform(
                        get("/api/cases")
                            .param("sort", sort)
                            .param("limit", "3")
                            .param("after", after)
                            .with(as(chief)))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString());
        part.get("items").forEach(item -> seen.add(item.get("reference").asText()));
        after = part.get("next").isNull() ? "" : part.get("next").asText();
      } while (!after.isEmpty());
      List<String> expected = new ArrayList<>(filed);
      if (sort.startsWith("-")) {
        Collections.reverse(expected);
      }
      assertThat(seen).as(sort).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stage=INTAKE&coreArea=GUN_VIOLENCE&usState=MA",
        "q=spring",
        "q=PSP gun",
        "priority=STANDARD&priority=URGENT&intensity=TARGETED&state=ACTIVE"
      })
  void filtersFindIt(String query) throws Exception {
    mvc.perform(get("/api/cases?" + query).with(as(chief)))
        .andExpect(jsonPath("$.items[*].reference").value(hasItem(caseFile.reference())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"stage=DELIVERY", "ending=COMPLETED", "q=tampa", "q=%27:*%26", "usState=WA"})
  void filtersLeaveItOut(String query) throws Exception {
    mvc.perform(get("/api/cases?" + query).with(as(chief)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items").isEmpty());
  }

  @Test
  void someoneWithAPartOnTheCaseIsItsAssignee() throws Exception {
    sample.in(() -> sample.people.put(caseFile.id(), dana.personId(), CasePart.COORDINATOR));
    mvc.perform(get("/api/cases").param("assignee", "" + dana.personId()).with(as(dana)))
        .andExpect(jsonPath("$.items.length()").value(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stage",
        "ending",
        "coreArea",
        "state",
        "usState",
        "intensity",
        "priority",
        "assignee",
        "sort",
        "limit",
        "after",
        "colour"
      })
  void whatDoesNotFitIsRefusedByName(String name) throws Exception {
    mvc.perform(get("/api/cases").param(name, "nonsense").with(as(dana)))
        .andExpect(status().isBadRequest())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.errors[0].field").value(name));
  }

  @Test
  void atMostTwoHundredAreGivenAtOnce() throws Exception {
    mvc.perform(get("/api/cases?limit=201").with(as(dana))).andExpect(status().isBadRequest());
    mvc.perform(get("/api/cases?limit=0").with(as(dana))).andExpect(status().isBadRequest());
  }

  @Test
  void everythingBelowAForeignCaseIsNotFoundBeforeTheBodyIsRead() throws Exception {
    String base = "/api/cases/" + caseFile.reference();
    for (MockHttpServletRequestBuilder call :
        List.of(
            get(base),
            get(base + "/timeline"),
            get(base + "/history"),
            get(base + "/attachments"),
            get(base + "/notes"),
            get(base + "/partners"),
            post(base + "/notes").contentType(MediaType.APPLICATION_JSON).content("{ not json"),
            put(base + "/partners/1").contentType(MediaType.APPLICATION_JSON).content("[]"),
            delete(base + "/attachments/1"))) {
      mvc.perform(call.with(as(stranger))).andExpect(status().isNotFound());
    }
  }

  private static RequestPostProcessor as(Actor actor) {
    return httpBasic(actor.username(), "psp-demo");
  }
}
