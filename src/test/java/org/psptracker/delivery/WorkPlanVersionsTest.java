package org.psptracker.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.psptracker.delivery.Desk.plan;
import static org.psptracker.delivery.Desk.planned;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.CaseFile;
import org.psptracker.web.forms.Problems;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = DeliverySlice.class)
class WorkPlanVersionsTest {

  @Autowired private Desk desk;
  @Autowired private DraftWorkPlan draft;
  @Autowired private ApproveWorkPlan approve;
  @Autowired private SignOffWorkPlan signOff;
  @Autowired private ScheduleActivities schedule;
  @Autowired private PlanViews views;
  @Autowired private Plans plans;
  @Autowired private ActivityRepository activities;
  @Autowired private Deliverables deliverables;

  private CaseFile of;

  @BeforeEach
  void aStaffedCase() {
    of = desk.staffedCase();
  }

  @Test
  void whatCameBackStaysAndTheNextVersionSaysWhatChanged() {
    submit(plan(planned("Sit in on two reviews", null, "2027-01-11", "40")));
    decide(PlanApproval.SEND_BACK, "say who owns the analyst training");

    PlanForm again = desk.open(draft, of, desk.lead(), null);
    assertThat(again.goals().get(0).objectives().get(0).activities())
        .extracting(PlanForm.Planned::title)
        .containsExactly("Sit in on two reviews");
    submit(
        plan(
            planned("Sit in on two reviews", desk.supporting().personId(), "2027-02-01", "32"),
            planned("Analyst training", null, "2027-02-17", "16")));

    List<PlanView> versions = desk.as(desk.lead(), () -> views.all(of.id()));
    assertThat(versions).extracting(PlanView::number).containsExactly(2, 1);
    assertThat(versions.get(1).status()).isEqualTo(PlanStatus.RETURNED);
    assertThat(versions.get(1).plannedHours()).isEqualByComparingTo("40");
    assertThat(versions.get(1).decisions())
        .extracting(PlanView.Decision::comment)
        .containsExactly("say who owns the analyst training");
    assertThat(versions.get(0).changes())
        .anyMatch(change -> change.startsWith("“Sit in on two reviews” is delivered by "))
        .contains(
            "“Sit in on two reviews” starts Mon Feb 1, 2027, was Mon Jan 11, 2027",
            "“Sit in on two reviews” ends Wed Feb 3, 2027, was Wed Jan 13, 2027",
            "Planned hours of “Sit in on two reviews”: 32, was 40",
            "New activity: “Analyst training”");
  }

  @Test
  void theSiteMaySendBackWhatTheCoordinatorApproved() {
    submit(plan(planned("Visit", null, "2027-01-11", "8")));
    decide(PlanApproval.APPROVE, null);
    desk.complete(
        signOff,
        of,
        desk.person("kansascity"),
        null,
        new SignOffWorkPlan.Form(PlanSignOff.SEND_BACK, "no visit in January"));

    assertThat(desk.as(desk.lead(), () -> plans.present(of.id()).status()))
        .isEqualTo(PlanStatus.RETURNED);
    assertThat(activities.findByCaseIdOrderByNumber(of.id())).isEmpty();
    assertThatThrownBy(() -> decide(PlanApproval.APPROVE, null))
        .as("a version that came back is not approved after all")
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void signingOffPutsThePlanIntoEffectOnce() {
    submit(
        plan(
            planned("Visit", null, "2027-01-11", "8"),
            planned("Training", desk.supporting().personId(), "2027-02-11", "16")));
    decide(PlanApproval.APPROVE, null);
    desk.complete(
        signOff,
        of,
        desk.person("kansascity"),
        null,
        new SignOffWorkPlan.Form(PlanSignOff.SIGN_OFF, null));

    List<Activity> planned = activities.findByCaseIdOrderByNumber(of.id());
    assertThat(planned)
        .extracting(Activity::number, Activity::title, Activity::expertId, Activity::status)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                1, "Visit", desk.lead().personId(), ActivityStatus.PLANNED),
            org.assertj.core.groups.Tuple.tuple(
                2, "Training", desk.supporting().personId(), ActivityStatus.PLANNED));
    assertThat(deliverables.of(of.id()))
        .extracting(Deliverables.Item::title)
        .containsExactly("Map guide");

    List<Long> ids = planned.stream().map(Activity::id).toList();
    assertThat(desk.run(schedule, of, null).variables()).containsEntry("activities", ids);
    assertThat(desk.run(schedule, of, null).variables())
        .as("each starts once")
        .containsEntry("activities", List.of());
  }

  @Test
  void aReopenedCasePlansFurtherWorkForItsGoals() {
    signingOffPutsThePlanIntoEffectOnce();
    PlanForm.Goal goal = desk.open(draft, of, desk.lead(), null).goals().get(0);
    assertThat(goal.title()).isEqualTo("Every shooting is reviewed");
    assertThat(goal.objectives().get(0).activities()).isEmpty();
  }

  @Test
  void contradictionsNameBothFields() {
    PlanForm.Planned backwards =
        new PlanForm.Planned(
            ActivityType.TRAINING,
            "Backwards",
            desk.coordinator().personId(),
            java.time.LocalDate.parse("2027-02-02"),
            java.time.LocalDate.parse("2027-02-01"),
            java.math.BigDecimal.TEN);
    Problems problems = desk.problems(draft, of, desk.lead(), null, plan(backwards));
    String path = "goals[0].objectives[0].activities[0].";
    assertThat(problems.all())
        .extracting(Problems.Problem::fields)
        .containsExactly(
            List.of(path + "plannedEnd", path + "plannedStart"), List.of(path + "expert"));
    assertThat(desk.problems(draft, of, desk.lead(), null, plan(sameDay())).all()).isEmpty();
  }

  private static PlanForm.Planned sameDay() {
    java.time.LocalDate day = java.time.LocalDate.parse("2020-02-02");
    return new PlanForm.Planned(
        ActivityType.TRAINING, "One day, long ago", null, day, day, java.math.BigDecimal.ONE);
  }

  private void submit(PlanForm form) {
    desk.complete(draft, of, desk.lead(), null, form);
  }

  private void decide(PlanApproval decision, @Nullable String comment) {
    desk.complete(
        approve, of, desk.coordinator(), null, new ApproveWorkPlan.Form(decision, comment));
  }
}
