package org.psptracker.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.psptracker.delivery.Desk.plan;
import static org.psptracker.delivery.Desk.planned;

import jakarta.servlet.ServletContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseSection;
import org.psptracker.cases.CoreArea;
import org.psptracker.identity.Actor;
import org.psptracker.web.forms.FormView;
import org.psptracker.web.forms.FormViews;
import org.psptracker.web.forms.Forms;
import org.psptracker.workflow.Step;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.View;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

@SpringBootTest(classes = DeliverySlice.class)
class DeliveryPagesTest {

  @Autowired private Desk desk;
  @Autowired private AssessNeeds assess;
  @Autowired private DraftWorkPlan draft;
  @Autowired private ApproveWorkPlan approve;
  @Autowired private SignOffWorkPlan signOff;
  @Autowired private DeliverActivity deliver;
  @Autowired private ReviewActivity review;
  @Autowired private ConfirmActivity confirm;
  @Autowired private WriteRecommendations write;
  @Autowired private RespondToRecommendations respond;
  @Autowired private UpdateRecommendations update;
  @Autowired private VerifyRecommendations verify;
  @Autowired private NeedsSection needsSection;
  @Autowired private PlanSection planSection;
  @Autowired private ActivitiesSection activitiesSection;
  @Autowired private RecommendationsSection recommendationsSection;
  @Autowired private ActivityRepository activities;
  @Autowired private Forms forms;
  @Autowired private FormViews views;
  @Autowired private ThymeleafViewResolver resolver;
  @Autowired private ServletContext servletContext;

  private CaseFile of;
  private Actor site;

  @BeforeEach
  void aCase() {
    of = desk.staffedCase();
    site = desk.person("kansascity");
  }

  @Test
  void everyStepOfDeliveryHasItsPage() throws Exception {
    assertThat(page(assess, "assess-needs", desk.lead(), null))
        .contains("name=\"risks[0].text\"", "Ride-alongs".toLowerCase(Locale.ROOT));
    desk.complete(assess, of, desk.lead(), null, needs());

    assertThat(page(draft, "draft-work-plan", desk.lead(), null))
        .contains(
            "name=\"goals[0].objectives[0].activities[0].plannedHours\"",
            "name=\"goals[0].objectives[0].deliverables[0].owner\"",
            "value=\"goals[0].objectives[0].activities\"",
            desk.supporting().name());
    desk.complete(draft, of, desk.lead(), null, plan(planned("Visit", null, "2026-01-11", "24")));
    decide(PlanApproval.SEND_BACK, "say who owns the training");
    assertThat(page(draft, "draft-work-plan", desk.lead(), null))
        .contains("Version 1 came back", "say who owns the training", "value=\"Visit\"");
    desk.complete(draft, of, desk.lead(), null, plan(planned("Visit", null, "2026-01-11", "16")));
    assertThat(page(approve, "approve-work-plan", desk.coordinator(), null))
        .contains(
            "Work plan, version 2",
            "What changed since version 1",
            "Planned hours of “Visit”: 16, was 24",
            "Measured by: Shootings reviewed in 7 days. Baseline 11 of 46, target 46 of 46.");
    decide(PlanApproval.APPROVE, null);
    assertThat(page(signOff, "sign-off-work-plan", site, null)).contains("1. Site visit: Visit");
    desk.complete(signOff, of, site, null, new SignOffWorkPlan.Form(PlanSignOff.SIGN_OFF, null));

    long visit = activities.findByCaseIdOrderByNumber(of.id()).get(0).id();
    assertThat(page(deliver, "deliver-activity", desk.lead(), visit))
        .contains(
            "Site visit, activity 1 of 1",
            "16 planned",
            "<input type=\"hidden\" name=\"participants[0].role\" value=\"POLICE_SWORN\">",
            ">Police, sworn");
    ReportForm first = desk.open(deliver, of, desk.lead(), visit);
    desk.complete(deliver, of, desk.lead(), visit, reported(first));
    assertThat(page(review, "review-activity", desk.coordinator(), visit))
        .contains("It went well.", "Total, of 16 planned", "Draft the form by");
    desk.complete(
        review,
        of,
        desk.coordinator(),
        visit,
        new ReviewActivity.Form(ActivityReview.APPROVE, null));
    assertThat(page(confirm, "confirm-activity", site, visit)).contains("It went well.");
    facts();
  }

  private void facts() throws Exception {
    assertThat(facts(needsSection)).contains("14", "Budget freeze");
    assertThat(facts(planSection))
        .contains("Work plan, version 2", "Signed off", "Map guide", "Earlier versions");
    assertThat(facts(activitiesSection))
        .contains("What the site received so far", "Total, of 16 planned", "Add an activity");
  }

  @Test
  void recommendationsAreAnsweredUpdatedAndVerifiedOnPages() throws Exception {
    assertThat(page(write, "write-recommendations", desk.lead(), null))
        .contains("name=\"recommendations[0].text\"")
        .doesNotContain("recommendations[0].supersedes");
    WriteRecommendations.Row row =
        new WriteRecommendations.Row(
            "Write the review down",
            CoreArea.GUN_VIOLENCE,
            RecommendationStage.POLICY,
            "It depends on one person",
            "Capt. Ibarra",
            LocalDate.parse("2027-06-30"),
            null);
    desk.complete(write, of, desk.lead(), null, new WriteRecommendations.Form(List.of(row)));
    assertThat(page(respond, "respond-to-recommendations", site, null))
        .contains(
            "Write the review down",
            "name=\"responses[0].recommendation\" value=\"1\"",
            "value=\"Capt. Ibarra\"");
    RespondToRecommendations.Row accept =
        new RespondToRecommendations.Row(
            1, RecommendationAnswer.ACCEPT, null, "Capt. Ibarra", LocalDate.parse("2027-06-30"));
    desk.complete(respond, of, site, null, new RespondToRecommendations.Form(List.of(accept)));
    assertThat(page(verify, "verify-recommendations", desk.coordinator(), 1L))
        .contains("Nothing to verify");
    assertThat(page(update, "update-recommendations", site, 1L)).contains("How far is it?");
    UpdateRecommendations.Row done =
        new UpdateRecommendations.Row(
            1, ReportedStatus.REPORTED_IMPLEMENTED, "General order 4.12", null);
    desk.complete(update, of, site, 1L, new UpdateRecommendations.Form(List.of(done)));
    assertThat(page(verify, "verify-recommendations", desk.coordinator(), 1L))
        .contains("General order 4.12", "What did you find?");
    assertThat(facts(recommendationsSection))
        .contains("Reported by the site, not verified", "Accepted by the site on");
  }

  private void decide(PlanApproval decision, @Nullable String comment) {
    desk.complete(
        approve, of, desk.coordinator(), null, new ApproveWorkPlan.Form(decision, comment));
  }

  private static AssessNeeds.Form needs() {
    return new AssessNeeds.Form(
        List.of(AssessmentMethod.INTERVIEWS),
        List.of(AssessmentSource.POLICIES),
        14,
        36,
        "Reviews depend on one person.",
        Readiness.READY,
        null,
        List.of(new AssessNeeds.Form.RiskRow("Budget freeze", RiskLevel.HIGH, null)));
  }

  private static ReportForm reported(ReportForm first) {
    return new ReportForm(
        first.type(),
        ActivityMode.HYBRID,
        first.startedOn(),
        null,
        first.endedOn(),
        null,
        first.timeZone(),
        first.hoursPreparation(),
        first.hoursDelivery(),
        first.hoursTravel(),
        List.of(new ReportForm.ParticipantRow(ParticipantRole.COMMUNITY, 12)),
        first.topics(),
        "It went well.",
        List.of(
            new ReportForm.NextStepRow(
                NextStepSide.SITE, "Draft the form", LocalDate.parse("2026-12-04"))));
  }

  private <F extends Record> String page(Step<F> step, String id, Actor by, @Nullable Long about)
      throws Exception {
    F first = desk.open(step, of, by, about);
    Map<String, Object> model =
        desk.as(
            by,
            () -> {
              At at = desk.at(of, by, about);
              Map<String, Object> shown = new HashMap<>(step.view(at));
              FormView form =
                  views.view(
                      first.getClass(),
                      "step." + id,
                      forms.tree(first),
                      List.of(),
                      step.options(at));
              shown.put("form", form);
              return shown;
            });
    return rendered("delivery/" + id + " :: fields", model);
  }

  private String facts(CaseSection section) throws Exception {
    assertThat(section.applies(of, desk.coordinator())).isTrue();
    Map<String, Object> model =
        new HashMap<>(desk.as(desk.coordinator(), () -> section.model(of, desk.coordinator())));
    model.put("reference", of.reference());
    return rendered("delivery/" + section.id() + "-facts :: facts", model);
  }

  private String rendered(String template, Map<String, Object> model) throws Exception {
    View view = resolver.resolveViewName(template, Locale.US);
    MockHttpServletResponse response = new MockHttpServletResponse();
    assertThat(view).isNotNull();
    view.render(model, new MockHttpServletRequest(servletContext), response);
    String html = response.getContentAsString();
    assertThat(html).as("no message is missing").doesNotContain("??");
    return html;
  }
}
