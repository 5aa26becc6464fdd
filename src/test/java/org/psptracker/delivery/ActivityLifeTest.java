package org.psptracker.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.psptracker.delivery.Desk.plan;
import static org.psptracker.delivery.Desk.planned;
import static org.psptracker.delivery.Reports.approved;
import static org.psptracker.delivery.Reports.day;
import static org.psptracker.delivery.Reports.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.CaseEvent;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseHistory;
import org.psptracker.cases.CoreArea;
import org.psptracker.cases.Ending;
import org.psptracker.cases.FactChange;
import org.psptracker.identity.Actor;
import org.psptracker.web.Conflict;
import org.psptracker.web.NotFound;
import org.psptracker.web.Refused;
import org.psptracker.web.forms.Contradiction;
import org.psptracker.web.forms.Problems;
import org.psptracker.workflow.StepEvent.OpenStep;
import org.psptracker.workflow.StepEvent.StepBegun;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;

@SpringBootTest(classes = DeliverySlice.class)
class ActivityLifeTest {

  @Autowired private Desk desk;
  @Autowired private DraftWorkPlan draft;
  @Autowired private ApproveWorkPlan approve;
  @Autowired private SignOffWorkPlan signOff;
  @Autowired private DeliverActivity deliver;
  @Autowired private ReviewActivity review;
  @Autowired private ConfirmActivity confirm;
  @Autowired private ConfirmActivityItself confirmItself;
  @Autowired private RecordNewDates rescheduled;
  @Autowired private ActivityMoves moves;
  @Autowired private NotedClocks clocks;
  @Autowired private ActivityRepository activities;
  @Autowired private RecordedFlow flow;
  @Autowired private CaseHistory history;
  @Autowired private ApplicationEventPublisher events;

  private CaseFile of;
  private long visit;
  private long training;

  @BeforeEach
  void aSignedOffPlan() {
    flow.forget();
    of = desk.staffedCase();
    PlanForm form =
        plan(
            planned("Visit", null, "2026-01-11", "24"),
            planned("Training", desk.supporting().personId(), "2027-02-11", "16"));
    desk.complete(draft, of, desk.lead(), null, form);
    desk.complete(
        approve,
        of,
        desk.coordinator(),
        null,
        new ApproveWorkPlan.Form(PlanApproval.APPROVE, null));
    desk.complete(signOff, of, site(), null, new SignOffWorkPlan.Form(PlanSignOff.SIGN_OFF, null));
    List<Activity> planned = activities.findByCaseIdOrderByNumber(of.id());
    visit = planned.get(0).id();
    training = planned.get(1).id();
  }

  @Test
  void theReportStartsFromThePlanAndNeverFromTheFuture() {
    ReportForm first = desk.open(deliver, of, desk.lead(), visit);
    assertThat(first.startedOn()).isEqualTo("2026-01-11");
    assertThat(first.hoursDelivery()).isEqualByComparingTo("24");
    assertThat(first.timeZone()).isEqualTo(SiteTimeZone.CENTRAL);
    assertThat(first.topics()).containsExactly(CoreArea.GUN_VIOLENCE);
    assertThat(desk.open(deliver, of, desk.supporting(), training).startedOn())
        .as("what is reported before its planned day happened by today")
        .isEqualTo(desk.at(of, desk.lead(), training).today());

    Problems ahead = desk.problems(deliver, of, desk.lead(), visit, report("2099-01-01"));
    assertThat(ahead.all())
        .extracting(Problems.Problem::fields)
        .containsExactly(List.of("startedOn"), List.of("endedOn"));
  }

  @Test
  void hoursAndParticipantsAddUpOnceTheyAreApproved() {
    desk.complete(deliver, of, desk.lead(), visit, report("2026-01-12"));
    assertThat(dosage().activities()).isZero();
    assertThat(dosage().waiting()).isEqualTo(1);
    desk.complete(review, of, desk.coordinator(), visit, approved());
    desk.complete(deliver, of, desk.supporting(), training, report("2026-01-20"));
    desk.complete(review, of, desk.coordinator(), training, approved());

    Dosage dosage = dosage();
    assertThat(dosage.preparation()).isEqualByComparingTo("4");
    assertThat(dosage.delivery()).isEqualByComparingTo("6.5");
    assertThat(dosage.travel()).isEqualByComparingTo("9");
    assertThat(dosage.hours()).isEqualByComparingTo("19.5");
    assertThat(dosage.planned()).isEqualByComparingTo("40");
    assertThat(dosage.participants()).isEqualTo(30);
    assertThat(dosage.people())
        .containsEntry(ParticipantRole.POLICE_SWORN, 24)
        .doesNotContainKey(ParticipantRole.RESEARCHER);
  }

  @Test
  void aReportComesBackIsCorrectedQuestionedAndConfirmed() {
    desk.complete(deliver, of, desk.lead(), visit, report("2026-01-12"));
    desk.complete(
        review,
        of,
        desk.coordinator(),
        visit,
        new ReviewActivity.Form(ActivityReview.NEEDS_ACTION, "who was there?"));
    assertThat(status(visit)).isEqualTo(ActivityStatus.NEEDS_ACTION);
    ReportForm again = desk.open(deliver, of, desk.lead(), visit);
    assertThat(again.summary()).isEqualTo("Sat in on the weekly review.");
    desk.complete(deliver, of, desk.lead(), visit, again);
    desk.complete(review, of, desk.coordinator(), visit, approved());
    desk.complete(
        confirm,
        of,
        site(),
        visit,
        new ConfirmActivity.Form(ActivityConfirmation.SEND_BACK, "it was two hours"));
    assertThat(status(visit)).isEqualTo(ActivityStatus.SUBMITTED);
    desk.complete(review, of, desk.coordinator(), visit, approved());
    desk.run(confirmItself, of, visit);
    assertThat(status(visit)).isEqualTo(ActivityStatus.CONFIRMED);
  }

  @Test
  void whoChangedWhatIsKeptForNumbersAndRows() {
    desk.complete(deliver, of, desk.lead(), visit, report("2026-01-12"));
    List<FactChange> changes = desk.as(desk.coordinator(), () -> history.of(of));
    assertThat(changes)
        .filteredOn(change -> change.entity().equals("Activity"))
        .extracting(FactChange::field, FactChange::to)
        .contains(tuple("hoursTravel", "4.5"), tuple("status", "In review"));
    assertThat(changes)
        .filteredOn(change -> change.field().equals("participants"))
        .extracting(FactChange::to)
        .singleElement()
        .asString()
        .contains("Police, sworn · 12");
  }

  @Test
  void newDatesKeepTheOldOnes() {
    ActivityForms.NewDates later =
        new ActivityForms.NewDates(day("2027-03-01"), day("2027-03-01"), "snow");
    desk.does(desk.lead(), () -> moves.reschedule(of, training, later));
    Activity moved = desk.in(() -> loaded(training));
    assertThat(moved.plannedStart()).isEqualTo("2027-03-01");
    assertThat(desk.in(() -> loaded(training).reschedules()))
        .extracting(Reschedule::oldStart, Reschedule::oldEnd, Reschedule::reason)
        .containsExactly(tuple(day("2027-02-11"), day("2027-02-13"), "snow"));
    assertThat(flow.told).containsExactly("activity reschedule-activity " + training);

    ActivityForms.NewDates backwards =
        new ActivityForms.NewDates(day("2027-03-02"), day("2027-03-01"), "typo");
    assertThatThrownBy(
            () -> desk.does(desk.lead(), () -> moves.reschedule(of, training, backwards)))
        .isInstanceOfSatisfying(
            Contradiction.class,
            both ->
                assertThat(both.errors())
                    .extracting(error -> error.field())
                    .containsExactly("end", "start"));
  }

  @Test
  void theReportsClockFollowsNewDates() {
    ActivityForms.NewDates later =
        new ActivityForms.NewDates(day("2027-03-01"), day("2027-03-01"), "snow");
    desk.does(desk.lead(), () -> moves.reschedule(of, training, later));
    desk.run(rescheduled, of, training);
    assertThat(clocks.moved).contains("deliver-activity " + training);
    Instant start =
        desk.as(desk.lead(), () -> deliver.clockStartsAt(desk.at(of, desk.lead(), training)));
    assertThat(start).isEqualTo("2027-03-02T05:00:00Z");
  }

  @Test
  void aReportThatIsBegunIsADraft() {
    OpenStep step =
        new OpenStep("t", "deliver-activity", of.id(), Set.of("expert"), null, visit, null, null);
    desk.does(desk.lead(), () -> events.publishEvent(new StepBegun(step)));
    assertThat(status(visit)).isEqualTo(ActivityStatus.DRAFT);
    desk.complete(deliver, of, desk.lead(), visit, report("2026-01-12"));
    desk.does(desk.lead(), () -> events.publishEvent(new StepBegun(step)));
    assertThat(status(visit)).isEqualTo(ActivityStatus.SUBMITTED);
  }

  @Test
  void cancellingNeedsTheRightPersonAndAnActivityAhead() {
    ActivityForms.Cancel reason = new ActivityForms.Cancel("chief left");
    assertThatThrownBy(() -> cancel(site(), training, reason)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> cancel(desk.supporting(), training, reason))
        .as("an expert who does not lead")
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> cancel(desk.coordinator(), -1, reason)).isInstanceOf(NotFound.class);
    cancel(desk.coordinator(), training, reason);
    assertThat(status(training)).isEqualTo(ActivityStatus.CANCELLED);
    assertThat(flow.told).containsExactly("activity cancel-activity " + training);
    assertThatThrownBy(() -> cancel(desk.coordinator(), training, reason))
        .isInstanceOf(Conflict.class);
    assertThat(dosage().planned()).as("planned hours").isEqualByComparingTo("24");
  }

  @Test
  void aRunningPlanGrowsUntilAllActivitiesAreDone() {
    ActivityForms.Add more =
        new ActivityForms.Add(
            ActivityType.COACHING,
            "Coach the chair",
            desk.supporting().personId(),
            day("2027-04-01"),
            day("2027-04-01"),
            new BigDecimal("12"),
            "a new chair");
    Activity added = desk.as(desk.lead(), () -> moves.add(of, more));
    assertThat(added.number()).isEqualTo(3);
    assertThat(added.addedReason()).isEqualTo("a new chair");
    assertThat(flow.told).containsExactly("delivery plan-amended");

    for (Activity activity : activities.findByCaseIdOrderByNumber(of.id())) {
      cancel(desk.coordinator(), activity.id(), new ActivityForms.Cancel("over"));
    }
    assertThatThrownBy(() -> desk.as(desk.lead(), () -> moves.add(of, more)))
        .isInstanceOfSatisfying(
            Conflict.class,
            over -> assertThat(over.messageKey()).isEqualTo("delivery.refused.activities-over"));
  }

  @Test
  void aRefusalOfTheFlowUndoesTheFact() {
    flow.listens = false;
    ActivityForms.Cancel reason = new ActivityForms.Cancel("chief left");
    assertThatThrownBy(() -> cancel(desk.coordinator(), training, reason))
        .isInstanceOf(Conflict.class);
    assertThat(status(training)).isEqualTo(ActivityStatus.PLANNED);
  }

  @Test
  void anEndingCaseCallsOffWhatIsAheadAndKeepsWhatWasDelivered() {
    desk.complete(deliver, of, desk.lead(), visit, report("2026-01-12"));
    desk.does(
        desk.coordinator(),
        () ->
            events.publishEvent(
                new CaseEvent.CaseEnding(of.id(), Ending.WITHDRAWN, "no longer wanted")));
    assertThat(status(visit)).isEqualTo(ActivityStatus.SUBMITTED);
    assertThat(status(training)).isEqualTo(ActivityStatus.CANCELLED);
    assertThat(desk.in(() -> loaded(training)).cancelReason()).isEqualTo("no longer wanted");
  }

  @Test
  void workThatIsNotDoneGoesToTheSuccessor() {
    long from = desk.supporting().personId();
    long to = desk.person("expert3").personId();
    desk.does(
        desk.coordinator(),
        () -> events.publishEvent(new CaseEvent.WorkReassigned(of.id(), from, to, "retired")));
    assertThat(desk.in(() -> loaded(training)).expertId()).isEqualTo(to);
    assertThat(desk.in(() -> loaded(visit)).expertId()).isEqualTo(desk.lead().personId());
  }

  private void cancel(Actor by, long id, ActivityForms.Cancel form) {
    desk.does(by, () -> moves.cancel(of, id, form));
  }

  private Activity loaded(long id) {
    return activities.findById(id).orElseThrow();
  }

  private ActivityStatus status(long id) {
    return activities.findById(id).orElseThrow().status();
  }

  private Dosage dosage() {
    return desk.in(() -> Dosage.of(activities.findByCaseIdOrderByNumber(of.id())));
  }

  private Actor site() {
    return desk.person("kansascity");
  }
}
