package org.psptracker.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the steps and the case page show of staffing, and the moves by page and API. */
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
    sample.profile(expert1, SkillLevel.EXPERT, null);
    sample.profile(expert2, SkillLevel.PRACTITIONER, pueblo);
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
}
