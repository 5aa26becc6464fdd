package org.psptracker.staffing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.identity.Actor;
import org.psptracker.identity.People;
import org.psptracker.identity.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The roster and the profiles, as pages and by the API. */
@SpringBootTest(classes = StaffingSlice.class)
@AutoConfigureMockMvc
class ExpertPagesTest {

  @Autowired private MockMvc mvc;
  @Autowired private SampleStaffing sample;
  @Autowired private People people;

  private Actor expert1;

  private Actor expert2;

  @BeforeEach
  void profiles() {
    expert1 = people.byUsername("expert1").orElseThrow().actor();
    expert2 = people.byUsername("expert2").orElseThrow().actor();
    sample.profile(expert1, SkillLevel.EXPERT, null);
    sample.profile(expert2, SkillLevel.PRACTITIONER, sample.site("Pueblo", "CO"));
  }

  private RequestPostProcessor in(String username) {
    return authentication(new SignedIn(people.byUsername(username).orElseThrow().actor()));
  }

  private static RequestPostProcessor as(String username) {
    return httpBasic(username, "psp-demo");
  }

  @Test
  void theRosterIsReadByWhoStaffsAndLeadsAndByEachExpertAlone() throws Exception {
    mvc.perform(get("/api/experts").with(as("coordinator1")))
        .andExpect(jsonPath("$.items[*].name", hasItem("Marisol Vega")))
        .andExpect(jsonPath("$.items[*].load.maxOpenEngagements", hasItem(20)));
    mvc.perform(get("/api/experts").with(as("leadership"))).andExpect(status().isOk());
    mvc.perform(get("/api/experts").with(as("expert1"))).andExpect(jsonPath("$.items", hasSize(1)));
    mvc.perform(get("/api/experts").with(as("seattle"))).andExpect(status().isForbidden());
    mvc.perform(get("/api/experts/" + expert2.personId()).with(as("expert1")))
        .andExpect(status().isNotFound());
    mvc.perform(get("/experts").with(in("coordinator1")))
        .andExpect(content().string(containsString("Marisol Vega")))
        .andExpect(content().string(not(containsString("??"))));
  }

  @Test
  void anExpertKeepsTheirOwnProfile() throws Exception {
    String address = "/api/experts/" + expert1.personId();
    String profile =
        mvc.perform(get(address).with(as("expert1")))
            .andExpect(header().exists("ETag"))
            .andReturn()
            .getResponse()
            .getContentAsString();
    put(address, "expert1", profile.replace("\"homeState\":\"CO\"", "\"homeState\":\"UT\""), 200);
    mvc.perform(get(address).with(as("expert1")))
        .andExpect(jsonPath("$.homeState").value("UT"))
        .andExpect(jsonPath("$.vouched").value(true));
    put(address, "expert1", profile.replace("2099-01-01", "2100-01-01"), 403);
    put(address, "expert2", profile, 404);
    put(address, "leadership", profile, 403);
    put(
        address,
        "coordinator1",
        profile.replace("\"homeState\":\"CO\"", "\"homeState\":\"Utah\""),
        400);
    put(address, "coordinator1", profile.replace("\"homeState\"", "\"hometown\""), 400);
    put(address, "coordinator1", profile.replace("\"kind\":\"LEAVE\"", "\"kind\":\"PARTY\""), 400);
    // whoever claims another level has to be vouched for anew
    put(address, "expert1", profile.replace("\"EXPERT\"", "\"NATIONALLY_RECOGNISED\""), 200);
    mvc.perform(get(address).with(as("expert1"))).andExpect(jsonPath("$.vouched").value(false));
    mvc.perform(
            MockMvcRequestBuilders.put(address)
                .with(as("coordinator1"))
                .header("If-Match", "\"0\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(profile))
        .andExpect(status().isPreconditionFailed());
  }

  private void put(String address, String who, String body, int answer) throws Exception {
    mvc.perform(
            MockMvcRequestBuilders.put(address)
                .with(as(who))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body))
        .andExpect(status().is(answer));
  }

  @Test
  void theProfilePageAddsRowsAndSaves() throws Exception {
    String address = "/experts/" + expert1.personId();
    mvc.perform(get("/experts/me").with(in("expert1")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("My profile")))
        .andExpect(content().string(not(containsString("??"))));
    mvc.perform(
            post(address)
                .with(in("coordinator1"))
                .with(csrf())
                .param("_version", "0")
                .param("_add", "skills")
                .param("homeState", "NM"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("skills[0].coreArea")));
    mvc.perform(
            post(address)
                .with(in("coordinator1"))
                .with(csrf())
                .param("_version", version())
                .param("homeState", "NM")
                .param("maxOpenEngagements", "3")
                .param("hoursPerWeek", "12.5")
                .param("vouched", "true")
                .param("active", "true")
                .param("subTopics", "hot-spots", "data-quality")
                .param("absences[0].from", "2027-01-04")
                .param("absences[0].until", "2027-01-03")
                .param("absences[0].kind", "LEAVE"))
        .andExpect(content().string(containsString("The last day is before the first day.")));
    mvc.perform(
            post(address)
                .with(in("coordinator1"))
                .with(csrf())
                .param("_version", version())
                .param("homeState", "NM")
                .param("maxOpenEngagements", "3")
                .param("hoursPerWeek", "12.5")
                .param("vouched", "true")
                .param("active", "true")
                .param("subTopics", "hot-spots", "data-quality"))
        .andExpect(redirectedUrl(address + "?saved"));
    mvc.perform(get("/api" + address).with(as("expert1")))
        .andExpect(jsonPath("$.subTopics", hasSize(2)))
        .andExpect(jsonPath("$.absences").doesNotExist());
  }

  @Test
  void anExpertReadsTheContractsEndAndSeesNoEmptyRows() throws Exception {
    String address = "/experts/" + expert1.personId();
    mvc.perform(get(address).with(in("expert1")))
        .andExpect(content().string(containsString("Jan 1, 2099. A coordinator changes it.")))
        .andExpect(content().string(not(containsString("name=\"contractEnd\""))))
        .andExpect(content().string(not(containsString("Tie 1"))));
    mvc.perform(get(address).with(in("coordinator1")))
        .andExpect(content().string(containsString("name=\"contractEnd\"")));
    mvc.perform(
            post(address)
                .with(in("expert1"))
                .with(csrf())
                .param("_version", version())
                .param("homeState", "NM")
                .param("maxOpenEngagements", "3")
                .param("hoursPerWeek", "10"))
        .andExpect(redirectedUrl(address + "?saved"));
    mvc.perform(get("/api" + address).with(as("expert1")))
        .andExpect(jsonPath("$.contractEnd").value("2099-01-01"));
  }

  private String version() throws Exception {
    return Objects.requireNonNull(
            mvc.perform(get("/api/experts/" + expert1.personId()).with(as("expert1")))
                .andReturn()
                .getResponse()
                .getHeader("ETag"))
        .replace("\"", "");
  }
}
