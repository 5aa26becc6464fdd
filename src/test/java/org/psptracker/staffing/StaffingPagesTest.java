package org.psptracker.staffing;

import static org.assertj.core.api.Assertions.assertThat;
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

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.AgencyType;
import org.psptracker.cases.CaseEvent;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CoreArea;
import org.psptracker.cases.Jurisdiction;
import org.psptracker.cases.PositionNeed;
import org.psptracker.identity.Actor;
import org.psptracker.identity.People;
import org.psptracker.identity.SignedIn;
import org.psptracker.web.forms.FormViews;
import org.psptracker.web.forms.Forms;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.Step;
import org.psptracker.workflow.StepContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The roster and what the steps show, as pages and by the API. */
@SpringBootTest(classes = StaffingSlice.class)
@AutoConfigureMockMvc
@Import(StaffingPagesTest.Fragments.class)
class StaffingPagesTest {

  /** Shows a fragment with the model that a test put down. */
  @Controller
  static class Fragments {
    private Map<String, Object> shown = Map.of();
    private String view = "";

    @GetMapping("/fragment")
    String fragment(Model model) {
      model.addAllAttributes(shown);
      return view;
    }
  }

  @Autowired private MockMvc mvc;
  @Autowired private Fragments fragments;
  @Autowired private SampleStaffing sample;
  @Autowired private ExpertDirectory directory;
  @Autowired private People people;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private ListPositions listPositions;
  @Autowired private SelectExpert selectExpert;
  @Autowired private RespondToOffer respondToOffer;
  @Autowired private ResolveConflict resolveConflict;
  @Autowired private EngageExpert engageExpert;
  @Autowired private StaffingSection section;
  @Autowired private Forms forms;
  @Autowired private FormViews formViews;

  private Actor coordinator;
  private Actor expert1;
  private Actor expert2;
  private CaseFile caseFile;
  private long position;

  @BeforeEach
  @SuppressWarnings("unchecked")
  void aCase() {
    coordinator = people.byUsername("coordinator1").orElseThrow().actor();
    expert1 = people.byUsername("expert1").orElseThrow().actor();
    expert2 = people.byUsername("expert2").orElseThrow().actor();
    Jurisdiction pueblo = sample.site("Pueblo", "CO");
    profile(expert1, SkillLevel.EXPERT, null);
    profile(expert2, SkillLevel.PRACTITIONER, pueblo);
    caseFile = sample.open(pueblo);
    PositionNeed need =
        new PositionNeed(
            true,
            Set.of(CoreArea.CRIME_ANALYSIS),
            List.of("hot-spots"),
            BigDecimal.valueOf(6),
            sample.today().plusDays(7),
            sample.today().plusDays(180));
    sample.in(
        () -> events.publishEvent(new CaseEvent.PositionsDecided(caseFile.id(), List.of(need))));
    Routing listed = sample.in(() -> listPositions.run(at(coordinator, 0)));
    position = ((List<Long>) Objects.requireNonNull(listed.variables().get("positions"))).get(0);
  }

  private void profile(Actor expert, SkillLevel level, @Nullable Jurisdiction tiedTo) {
    directory.save(
        new ExpertDirectory.Profile(
            expert.personId(),
            List.of(new ExpertDirectory.Skill(CoreArea.CRIME_ANALYSIS, level, "taught it")),
            List.of("hot-spots"),
            List.of(AgencyType.MUNICIPAL_POLICE),
            "CO",
            List.of("English"),
            20,
            BigDecimal.valueOf(30),
            LocalDate.of(2099, 1, 1),
            List.of(
                new ExpertDirectory.Absence(
                    sample.today().plusDays(400), sample.today().plusDays(410), AbsenceKind.LEAVE)),
            tiedTo == null
                ? List.of()
                : List.of(
                    new ExpertDirectory.Conflict(
                        tiedTo.id(), ConflictKind.RELATIVE, null, "A sister works there"))));
  }

  private StepContext at(Actor actor, long about) {
    return sample.at(caseFile, actor, about, Map.of("position", position, "offer", about));
  }

  private <F extends Record> String shown(Step<F> step, String id, Class<F> form, StepContext at)
      throws Exception {
    fragments.shown =
        sample.as(
            at.actor(),
            () -> {
              Map<String, Object> model = new HashMap<>(step.view(at));
              model.put(
                  "form",
                  formViews.view(
                      form, "step." + id, forms.tree(step.open(at)), List.of(), step.options(at)));
              return model;
            });
    fragments.view = "staffing/" + id + " :: fields";
    return fragment();
  }

  private String fragment() throws Exception {
    return mvc.perform(get("/fragment").with(in("coordinator1")))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  @SuppressWarnings("unchecked")
  private long offerTo(Actor expert) {
    SelectExpert.Form form =
        new SelectExpert.Form(
            List.of(expert.personId()), "knows the site", null, null, null, Tie.NONE, null);
    Routing made =
        sample.as(coordinator, () -> selectExpert.complete(at(coordinator, position), form));
    return ((List<Long>) Objects.requireNonNull(made.variables().get("offers"))).get(0);
  }

  @Test
  void theShortlistIsReadFromTheScreen() throws Exception {
    String page =
        shown(selectExpert, "select-expert", SelectExpert.Form.class, at(coordinator, position));
    assertThat(page)
        .contains("Marisol Vega", "Lead expert: Crime analysis", "What Pueblo needs")
        .contains(
            "Ruled out, and why",
            "Conflict: Has a relative at the site, Pueblo. A sister works there")
        .contains("Crime analysis: Expert", "knows Hot spots")
        .contains("name=\"experts\"", "value=\"" + expert1.personId() + "\"")
        .doesNotContain("style=", "??");
  }

  @Test
  void anOfferSaysAllThatIsNeededToDecide() throws Exception {
    long offer = offerTo(expert1);
    assertThat(
            shown(
                respondToOffer, "respond-to-offer", RespondToOffer.Form.class, at(expert1, offer)))
        .contains(
            "Pueblo Police Department, CO", "Hot spots", "Lead expert", "I accept", "Nobody yet")
        .doesNotContain("??");
    RespondToOffer.Form tied =
        new RespondToOffer.Form(
            RespondToOffer.OfferAnswer.CONFLICT,
            null,
            null,
            "I own shares of a vendor",
            null,
            null);
    sample.as(expert1, () -> respondToOffer.complete(at(expert1, offer), tied));
    assertThat(
            shown(
                resolveConflict,
                "resolve-conflict",
                ResolveConflict.Form.class,
                at(coordinator, offer)))
        .contains("What Marisol Vega disclosed", "I own shares of a vendor")
        .doesNotContain("??");
  }

  @Test
  void theCasePageShowsWhoWasAskedAndWhoCame() throws Exception {
    long offer = offerTo(expert1);
    RespondToOffer.Form accept =
        new RespondToOffer.Form(
            RespondToOffer.OfferAnswer.ACCEPT, RespondToOffer.NoTie.NONE, null, null, null, null);
    sample.as(expert1, () -> respondToOffer.complete(at(expert1, offer), accept));
    sample.in(() -> engageExpert.run(at(coordinator, offer)));
    fragments.shown = sample.as(coordinator, () -> section.model(caseFile, coordinator));
    fragments.view = "staffing/staffing-facts :: facts";
    assertThat(fragment())
        .contains("Marisol Vega", "Accepted", "“knows the site”", "Leave the case");

    mvc.perform(get("/api/cases/" + caseFile.reference() + "/engagements").with(as("expert1")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items[0].expert.name").value("Marisol Vega"))
        .andExpect(jsonPath("$.items[0].lead").value(true));
    mvc.perform(get("/api/cases/" + caseFile.reference() + "/engagements").with(as("expert2")))
        .andExpect(status().isNotFound());
    long engagement = sample.as(coordinator, () -> engagementId());
    String leave = "/cases/" + caseFile.reference() + "/engagements/" + engagement + "/leave";
    mvc.perform(get(leave).with(in("expert1")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("An expert leaves the case")));
    mvc.perform(post(leave).with(in("expert1")).with(csrf()))
        .andExpect(content().string(containsString("usa-error-message")));
    mvc.perform(
            post("/api" + leave)
                .with(as("expert1"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\":\"new job\"}"))
        .andExpect(status().isNoContent());
    mvc.perform(
            post("/api" + leave)
                .with(as("coordinator1"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\":\"new job\"}"))
        .andExpect(status().isConflict());
  }

  private long engagementId() {
    StaffingSection.Place place =
        (StaffingSection.Place)
            ((List<?>) Objects.requireNonNull(section.model(caseFile, coordinator).get("places")))
                .get(0);
    return place.engagements().get(0).fact().id();
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
        .andExpect(jsonPath("$.absences", hasSize(0)));
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
