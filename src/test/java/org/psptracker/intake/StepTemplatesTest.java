package org.psptracker.intake;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.Jurisdiction;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;
import org.psptracker.identity.SignedIn;
import org.psptracker.workflow.Automatic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.MockMvc;

/** Each template is drawn once with everything in it and once with as little as there can be. */
@SpringBootTest(
    classes = StagesSlice.class,
    properties = {
      "psp.national-rates[0].year=2023",
      "psp.national-rates[0].violent-per100k=363.8",
      "psp.national-rates[0].source=FBI 2023"
    })
@AutoConfigureMockMvc
class StepTemplatesTest {

  @Autowired private Requests requests;
  @Autowired private MockMvc mvc;
  @Autowired private ReviewCompleteness review;
  @Autowired private SupplyInformation supply;
  @Autowired private Map<String, Automatic> automatics;

  private Actor chief;
  private Actor coordinator;
  private CaseFile filed;
  private CaseFile full;

  @BeforeEach
  void requests() {
    Jurisdiction site = requests.site("Kansas City");
    chief = requests.person("Maria Kovacs", Role.JURISDICTION, site);
    coordinator = requests.person("Dana Whitfield", Role.COORDINATOR, null);
    filed = requests.file(Requests.least(), chief);
    var form =
        Requests.with(
            Requests.least(),
            new int[] {2022, 17, 41, 96, 402, 59_605},
            new int[] {2023, 21, 0, 1000, 447, 59_408});
    form.put("sponsorName", "Carl Davis").put("evidenceBased", true).put("tried", "Patrols");
    form.put("evidenceBasedPractice", "Hot spots").put("neededBy", "2027-05-01");
    form.putArray("subTopics").add("focused-deterrence");
    form.putArray("deliveryTypes").add("COACHING");
    full = requests.file(form, chief);
  }

  @Test
  void reviewCompleteness() throws Exception {
    shows("steps/review-completeness", filed, containsString(full.reference()));
    shows(
        "steps/review-completeness",
        full,
        allOf(containsString("Figures to look at twice"), containsString("Focused deterrence")));
  }

  @Test
  void supplyInformationAndTheRequestsFacts() throws Exception {
    var question = JsonNodeFactory.instance.objectNode();
    question.put("completeness", "INCOMPLETE").put("question", "Which streets?");
    requests.complete(review, ReviewCompleteness.Form.class, full, coordinator, question);
    shows("steps/supply-information", full, containsString("Which streets?"));
    shows("sections/request", full, containsString("Not answered yet."));
    var answer = JsonNodeFactory.instance.objectNode();
    answer.put("answer", "The East Side.").put("population", 60_000);
    requests.complete(supply, SupplyInformation.Form.class, full, chief, answer);
    shows(
        "sections/request",
        full,
        allOf(
            containsString("The East Side."),
            containsString("Population served: 60000; before: 59605")));
    shows("sections/request", filed, containsString("No yearly figures were given."));
  }

  @Test
  void decideRequest() throws Exception {
    shows("steps/decide-request", filed, containsString("The rules were not asked yet."));
    triage(full);
    shows(
        "steps/decide-request",
        full,
        allOf(
            containsString("times the national rate"),
            containsString("FBI 2023"),
            containsString("Rule triage-targeted-high")));
    shows(
        "sections/triage",
        full,
        containsString("One for the program: targeted help, high priority"));
    triage(filed);
    shows(
        "sections/triage",
        filed,
        allOf(containsString("Not compared"), not(containsString("FBI 2023"))));
  }

  @Test
  void approveEngagementAndCloseCase() throws Exception {
    triage(full);
    shows("steps/approve-engagement", full, containsString("Answer"));
    shows("steps/close-case", full, containsString("Who carries it on"));
  }

  private void triage(CaseFile of) {
    requests.run(automatic("gatherTriageFacts"), of, Map.of());
    requests.run(
        automatic("recordTriageAdvice"),
        of,
        Map.of(
            "triageAdvice",
            Map.of(
                "eligible", true,
                "intensity", "TARGETED",
                "priority", "HIGH",
                "reason", "triage.reason.targeted-high"),
            "firedRules",
            List.of("triage-targeted-high")));
  }

  private Automatic automatic(String name) {
    return Objects.requireNonNull(automatics.get(name));
  }

  private void shows(String what, CaseFile of, Matcher<String> words) throws Exception {
    mvc.perform(
            get("/preview/" + what + "/" + of.reference())
                .with(authentication(new SignedIn(coordinator))))
        .andExpect(status().isOk())
        .andExpect(content().string(words));
  }
}
