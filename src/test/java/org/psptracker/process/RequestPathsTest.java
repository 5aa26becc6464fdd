package org.psptracker.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CasePart;
import org.psptracker.cases.CasePeople;
import org.psptracker.cases.CaseState;
import org.psptracker.cases.Ending;
import org.psptracker.cases.Jurisdiction;
import org.psptracker.cases.OpenSteps;
import org.psptracker.cases.Stage;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;
import org.psptracker.web.Conflict;
import org.psptracker.web.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** From the request to its acceptance, or to one of the endings before. */
@SpringBootTest
class RequestPathsTest {

  @Autowired Programme programme;
  @Autowired CasePeople people;
  @Autowired OpenSteps waiting;

  Jurisdiction site;
  Actor chief;
  Actor coordinator;
  Actor leadership;
  CaseFile filed;

  @BeforeEach
  void aRequestIsFiled() {
    site = programme.site();
    chief = programme.person(Role.JURISDICTION, site);
    coordinator = programme.person(Role.COORDINATOR, null);
    leadership = programme.person(Role.LEADERSHIP, null);
    filed = programme.file(chief, Map.of());
  }

  @Test
  void aFiledRequestWaitsForItsReview() {
    assertThat(programme.open(filed)).containsExactly("review-completeness");
    assertThat(programme.reload(filed).stage()).isEqualTo(Stage.INTAKE);
  }

  @Test
  void aCompleteRequestIsTriagedByRulesAndWaitsForItsDecision() {
    programme.complete(
        coordinator, filed, "review-completeness", Map.of("completeness", "COMPLETE"));
    assertThat(programme.open(filed)).containsExactly("decide-request");
    assertThat(programme.reload(filed).stage()).isEqualTo(Stage.TRIAGE);
  }

  @Test
  void anIncompleteRequestGoesToTheSiteAndComesBackWithTheAnswer() {
    programme.complete(
        coordinator, filed, "review-completeness", Map.of("completeness", "INCOMPLETE"));
    assertThat(programme.open(filed)).containsExactly("supply-information");
    programme.complete(chief, filed, "supply-information", Map.of());
    assertThat(programme.open(filed)).containsExactly("review-completeness");
  }

  @Test
  void whoMayOnlyReadACaseIsNotSaidToBeWaitedFor() {
    programme.complete(
        coordinator, filed, "review-completeness", Map.of("completeness", "INCOMPLETE"));
    Actor neighbour = programme.person(Role.JURISDICTION, programme.site());
    programme.as(
        coordinator,
        () -> {
          people.put(filed.id(), neighbour.personId(), CasePart.PARTNER);
          return null;
        });
    assertThat(firstDue(neighbour).yours()).isFalse();
    assertThat(firstDue(neighbour).who()).isEqualTo(site.name());
    assertThat(firstDue(chief).yours()).isTrue();
  }

  private OpenSteps.WaitingFor firstDue(Actor reader) {
    return programme.as(
        reader, () -> waiting.firstDue(List.of(filed.id())).values().iterator().next());
  }

  @Test
  void aRequestWithoutAnAnswerLapses() {
    programme.complete(
        coordinator, filed, "review-completeness", Map.of("completeness", "INCOMPLETE"));
    programme.pass(Duration.ofDays(60));
    assertThat(programme.open(filed)).isEmpty();
    assertThat(programme.reload(filed).ending()).isEqualTo(Ending.LAPSED);
  }

  @Test
  void aDuplicateIsMergedIntoTheOpenCase() {
    CaseFile second = programme.file(chief, Map.of());
    programme.complete(
        coordinator,
        second,
        "review-completeness",
        Map.of("completeness", "DUPLICATE", "duplicateOf", filed.reference()));
    assertThat(programme.reload(second).ending()).isEqualTo(Ending.MERGED);
    assertThat(programme.reload(second).mergedInto()).isEqualTo(filed.id());
  }

  @Test
  void aDeclinedRequestIsClosed() {
    decide("DECLINE", Map.of());
    assertThat(programme.reload(filed).ending()).isEqualTo(Ending.DECLINED);
    assertThat(programme.reload(filed).stage()).isEqualTo(Stage.CLOSED);
  }

  @Test
  void aReferredRequestIsClosed() {
    decide("REFER", Map.of());
    assertThat(programme.reload(filed).ending()).isEqualTo(Ending.REFERRED);
  }

  @Test
  void aReturnedRequestWaitsForTheSite() {
    decide("RETURN", Map.of());
    assertThat(programme.open(filed)).containsExactly("supply-information");
  }

  @Test
  void aDeferredRequestIsDecidedAgainOnTheAgreedDate() {
    decide("DEFER", Map.of("deferUntil", programme.today().plusDays(40).toString()));
    assertThat(programme.reload(filed).state()).isEqualTo(CaseState.DEFERRED);
    assertThat(programme.open(filed)).isEmpty();
    // the date may fall on a long weekend, and offices open after it
    programme.pass(Duration.ofDays(46));
    assertThat(programme.open(filed)).containsExactly("decide-request");
    assertThat(programme.reload(filed).state()).isEqualTo(CaseState.ACTIVE);
  }

  @Test
  void aDeferredRequestCanBeDecidedBeforeTheAgreedDate() {
    decide("DEFER", Map.of("deferUntil", programme.today().plusDays(40).toString()));
    programme.move(
        coordinator, moves -> moves.resume(filed.reference(), Programme.because("new figures")));
    assertThat(programme.open(filed)).containsExactly("decide-request");
  }

  @Test
  void anIntensiveEngagementIsApprovedByLeadership() {
    decide(
        "ACCEPT",
        Map.of("intensity", "INTENSIVE", "overruling", "The rate alone says too little."));
    assertThat(programme.open(filed)).containsExactly("approve-engagement");
    programme.complete(leadership, filed, "approve-engagement", Map.of("decision", "SEND_BACK"));
    assertThat(programme.open(filed)).containsExactly("decide-request");
  }

  @Test
  void onlyTheRoleOfAStepCanCompleteIt() {
    assertThatThrownBy(() -> programme.complete(chief, filed, "review-completeness", Map.of()))
        .isInstanceOf(Refused.class);
  }

  @Test
  void aHeldCaseRestsAndItsDeadlineMovesByTheBusinessTimeOfTheHold() {
    var before = programme.step(filed, "review-completeness").dueAt();
    programme.move(
        coordinator, moves -> moves.hold(filed.reference(), Programme.because("new chief")));
    assertThatThrownBy(
            () -> programme.complete(coordinator, filed, "review-completeness", Map.of()))
        .isInstanceOf(Conflict.class);
    programme.pass(Duration.ofDays(14));
    programme.move(
        coordinator, moves -> moves.resume(filed.reference(), Programme.because("chief in")));
    var after = programme.step(filed, "review-completeness").dueAt();
    long moved = programme.calendar.minutesBetween(before, after);
    long held =
        programme.calendar.minutesBetween(
            programme.clock.instant().minus(Duration.ofDays(14)), programme.clock.instant());
    assertThat(moved).isBetween(held - 1, held + 1);
  }

  @Test
  void aRequestWithdrawnOnHoldIsClosed() {
    programme.move(
        coordinator, moves -> moves.hold(filed.reference(), Programme.because("new chief")));
    programme.move(chief, moves -> moves.withdraw(filed.reference(), Programme.because("no need")));
    assertThat(programme.open(filed)).isEmpty();
    assertThat(programme.reload(filed).ending()).isEqualTo(Ending.WITHDRAWN);
  }

  @Test
  void aCaseNeverAcceptedReopensAtItsReviewOnly() {
    decide("DECLINE", Map.of());
    assertThatThrownBy(() -> reopen("delivery")).hasMessageContaining("never-accepted");
    reopen("review-completeness");
    assertThat(programme.open(filed)).isEqualTo(List.of("review-completeness"));
    assertThat(programme.reload(filed).isOpen()).isTrue();
  }

  @Test
  void aReferredCaseEndsAtAnyTime() {
    programme.move(
        coordinator,
        moves ->
            moves.refer(
                filed.reference(),
                new org.psptracker.workflow.MoveForm.Refer("not ours", "State TA centre")));
    assertThat(programme.reload(filed).ending()).isEqualTo(Ending.REFERRED);
  }

  private void reopen(String at) {
    programme.move(
        coordinator,
        moves ->
            moves.reopen(
                filed.reference(), new org.psptracker.workflow.MoveForm.Reopen("again", at)));
  }

  private void decide(String decision, Map<String, ?> more) {
    programme.complete(
        coordinator, filed, "review-completeness", Map.of("completeness", "COMPLETE"));
    Map<String, Object> wanted = new java.util.HashMap<>(more);
    wanted.put("decision", decision);
    programme.complete(coordinator, filed, "decide-request", wanted);
  }
}
