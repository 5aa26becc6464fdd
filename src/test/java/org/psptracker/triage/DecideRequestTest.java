package org.psptracker.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.cases.CaseEvent.InformationAsked;
import org.psptracker.cases.CaseEvent.PositionsDecided;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.Intensity;
import org.psptracker.cases.Jurisdiction;
import org.psptracker.cases.PositionNeed;
import org.psptracker.cases.Priority;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;
import org.psptracker.intake.CaseEvents;
import org.psptracker.intake.Requests;
import org.psptracker.intake.StagesSlice;
import org.psptracker.web.forms.Contradiction;
import org.psptracker.web.forms.InvalidForm;
import org.psptracker.workflow.Routing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
    classes = StagesSlice.class,
    properties = {
      "psp.national-rates[0].year=2023",
      "psp.national-rates[0].violent-per100k=363.8",
      "psp.national-rates[0].source=FBI 2023"
    })
class DecideRequestTest {

  @Autowired private Requests requests;
  @Autowired private GatherTriageFacts gather;
  @Autowired private RecordTriageAdvice record;
  @Autowired private DecideRequest decide;
  @Autowired private ApproveEngagement approve;
  @Autowired private TriageViews views;
  @Autowired private BusinessCalendar calendar;
  @Autowired private CaseEvents events;

  private Actor chief;
  private Actor coordinator;
  private Actor leadership;
  private CaseFile filed;

  @BeforeEach
  void triaged() {
    Jurisdiction site = requests.site("Seattle");
    chief = requests.person("Maria Kovacs", Role.JURISDICTION, site);
    coordinator = requests.person("Dana Whitfield", Role.COORDINATOR, null);
    leadership = requests.person("Renée Castillo", Role.LEADERSHIP, null);
    filed =
        requests.file(
            Requests.with(
                Requests.least(),
                new int[] {2022, 17, 41, 96, 402, 59_605},
                new int[] {2023, 21, 0, 100, 447, 59_408}),
            chief);
  }

  @Test
  void theRulesSeeTheSitesFiguresBesideTheNations() {
    requests.file(Requests.least(), chief);
    Map<String, Object> seen = new HashMap<>(requests.run(gather, filed, Map.of()).variables());
    assertThat(seen)
        .containsEntry("rateRatio", 2.6281)
        .containsEntry("trend", 1.0250)
        .containsEntry("population", 59_605)
        .containsEntry("urgency", "HIGH")
        .containsEntry("coreAreaCount", 2)
        .containsEntry("openCases", 1)
        .containsEntry("endedCases", 0);
  }

  @Test
  void whatTheyAdviseIsKeptWithTheRuleThatFired() {
    advise("TARGETED", "HIGH");
    TriageViews.TriageView triage =
        (TriageViews.TriageView)
            Objects.requireNonNull(
                requests.as(coordinator, () -> views.of(filed.id())).get("triage"));
    assertThat(triage.advice()).isEqualTo(new TriageViews.AdviceView(true, "TARGETED", "HIGH"));
    assertThat(triage.rules())
        .extracting(TriageViews.RuleView::id)
        .containsExactly("triage-targeted-high");
    assertThat(triage.rules().get(0).text()).startsWith("Violent crime is at least twice");
    assertThat(triage.comparison().source()).isEqualTo("FBI 2023");
    assertThat(triage.checks())
        .extracting(check -> check.check() + " " + check.outcome())
        .containsExactly(
            "RATE_ABOVE_NATIONAL MET",
            "SUSTAINED MET",
            "FIGURES_COMPLETE NOT_MET",
            "SPONSOR_NAMED NOT_MET",
            "NO_OPEN_CASE MET");
  }

  @Test
  void theFormProposesTheAdviceAndALeadExpert() {
    advise("TARGETED", "HIGH");
    ObjectNode form = requests.open(decide, filed, coordinator);
    assertThat(form.path("intensity").asText()).isEqualTo("TARGETED");
    assertThat(form.path("priority").asText()).isEqualTo("HIGH");
    assertThat(form.path("lead").path("coreAreas")).hasSize(2);
    assertThat(form.has("decision")).isFalse();
  }

  @Test
  void acceptanceSaysWhoIsNeeded() {
    advise("TARGETED", "HIGH");
    ObjectNode form = proposal("ACCEPT");
    form.putArray("supporting").add(form.path("lead").deepCopy());
    Routing routing = decide(form);
    assertThat(routing.answer()).isEqualTo("ACCEPT");
    assertThat(routing.variables())
        .containsEntry("intensity", "TARGETED")
        .containsEntry("priority", "HIGH");
    List<PositionNeed> needs = events.of(PositionsDecided.class, filed.id()).get(0).positions();
    assertThat(needs).extracting(PositionNeed::lead).containsExactly(true, false);
    assertThat(requests.again(filed).priority()).isEqualTo(Priority.HIGH);
  }

  @Test
  void anAcceptanceWithoutALeadExpertIsNotOne() {
    advise("TARGETED", "HIGH");
    ObjectNode form = proposal("ACCEPT");
    form.remove("lead");
    assertThatThrownBy(() -> decide(form)).isInstanceOf(InvalidForm.class);
  }

  @Test
  void anotherIntensityThanAdvisedNeedsARationale() {
    advise("TARGETED", "HIGH");
    ObjectNode form = proposal("ACCEPT").put("intensity", "BRIEF");
    assertThatThrownBy(() -> decide(form))
        .isInstanceOfSatisfying(
            Contradiction.class,
            no ->
                assertThat(no.errors())
                    .extracting(error -> error.field())
                    .containsExactly("overruling", "intensity"));
    decide(form.put("overruling", "The chief asks for one call only."));
    assertThat(requests.again(filed).intensity()).isEqualTo(Intensity.BRIEF);
  }

  @Test
  void aWindowThatEndsBeforeItBeginsIsNamedWithBothDays() {
    advise("TARGETED", "HIGH");
    ObjectNode form = proposal("ACCEPT");
    ((ObjectNode) form.path("lead")).put("from", "2027-05-01").put("until", "2027-04-30");
    assertThatThrownBy(() -> decide(form))
        .isInstanceOfSatisfying(
            Contradiction.class,
            no ->
                assertThat(no.errors())
                    .extracting(error -> error.field())
                    .containsExactly("lead.until", "lead.from"));
    ((ObjectNode) form.path("lead")).put("until", "2027-05-01");
    decide(form);
  }

  @Test
  void aDeferredRequestComesBackWhenTheOfficesOpenOnThatDay() {
    LocalDate today = LocalDate.now(calendar.zone());
    assertThatThrownBy(() -> decide(plain("DEFER").put("deferUntil", today.toString())))
        .isInstanceOf(Contradiction.class);
    assertThatThrownBy(() -> decide(plain("DEFER"))).isInstanceOf(InvalidForm.class);
    LocalDate saturday = today.plusDays(7).with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
    Routing routing = decide(plain("DEFER").put("deferUntil", saturday.toString()));
    Date until = (Date) Objects.requireNonNull(routing.variables().get("deferredUntil"));
    assertThat(LocalDate.ofInstant(until.toInstant(), calendar.zone())).isAfter(saturday);
    assertThat(calendar.isBusinessDay(LocalDate.ofInstant(until.toInstant(), calendar.zone())))
        .isTrue();
  }

  @Test
  void aReturnedRequestAsksTheSite() {
    Routing routing = decide(plain("RETURN").put("reason", "Which streets?"));
    assertThat(routing.answer()).isEqualTo("RETURN");
    assertThat(events.of(InformationAsked.class, filed.id()))
        .extracting(InformationAsked::question)
        .containsExactly("Which streets?");
  }

  @Test
  void aReferralSaysWhereTo() {
    assertThatThrownBy(() -> decide(plain("REFER"))).isInstanceOf(InvalidForm.class);
    assertThat(decide(plain("REFER").put("referTo", "The state's TA centre")).answer())
        .isEqualTo("REFER");
    assertThat(decide(plain("DECLINE")).answer()).isEqualTo("DECLINE");
    assertThat(events.of(PositionsDecided.class, filed.id())).isEmpty();
  }

  @Test
  void peopleForAnIntensiveEngagementAreLookedForOnceLeadershipAgrees() {
    advise("INTENSIVE", "HIGH");
    decide(proposal("ACCEPT"));
    assertThat(events.of(PositionsDecided.class, filed.id())).isEmpty();
    assertThat(approve("SEND_BACK").answer()).isEqualTo("SEND_BACK");
    ObjectNode again = requests.open(decide, filed, coordinator);
    assertThat(again.path("lead").path("hoursPerWeek").decimalValue()).isEqualByComparingTo("8");
    decide(proposal("ACCEPT"));
    assertThat(approve("APPROVE").answer()).isEqualTo("APPROVE");
    assertThat(events.of(PositionsDecided.class, filed.id())).hasSize(1);
  }

  private void advise(String intensity, String priority) {
    requests.run(gather, filed, Map.of());
    requests.run(
        record,
        filed,
        Map.of(
            "triageAdvice",
            Map.of(
                "eligible",
                true,
                "intensity",
                intensity,
                "priority",
                priority,
                "reason",
                "triage.reason.targeted-high"),
            "firedRules",
            List.of("triage-targeted-high")));
  }

  private ObjectNode proposal(String decision) {
    return requests
        .open(decide, filed, coordinator)
        .put("decision", decision)
        .put("reason", "It fits the program.");
  }

  private static ObjectNode plain(String decision) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("decision", decision)
        .put("reason", "As agreed by phone.")
        .put("intensity", "TARGETED")
        .put("priority", "STANDARD");
  }

  private Routing decide(ObjectNode form) {
    return requests.complete(decide, DecideRequest.Form.class, filed, coordinator, form);
  }

  private Routing approve(String decision) {
    ObjectNode form = JsonNodeFactory.instance.objectNode();
    form.put("decision", decision).put("reason", "Seen.");
    return requests.complete(approve, ApproveEngagement.Form.class, filed, leadership, form);
  }
}
