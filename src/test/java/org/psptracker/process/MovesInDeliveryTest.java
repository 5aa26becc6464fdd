package org.psptracker.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseState;
import org.psptracker.cases.Ending;
import org.psptracker.cases.Stage;
import org.psptracker.web.Conflict;
import org.psptracker.workflow.MoveForm;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Moves of a case while its sub-processes are open. */
@SpringBootTest
class MovesInDeliveryTest {

  @Autowired Programme programme;
  @Autowired Experts experts;

  Cast cast;
  CaseFile filed;

  @BeforeEach
  void workIsUnderWay() {
    cast = new Cast(programme, experts);
    filed = cast.fileAndWalkTo("deliver-activity");
  }

  @Test
  void aHoldStopsEverySubProcessAndAResumeLetsThemGoOn() {
    programme.move(
        cast.coordinator, moves -> moves.hold(filed.reference(), Programme.because("election")));
    assertThat(programme.reload(filed).state()).isEqualTo(CaseState.ON_HOLD);
    assertThatThrownBy(() -> cast.complete(programme.step(filed, "deliver-activity")))
        .isInstanceOf(Conflict.class);
    programme.pass(Duration.ofDays(30));
    assertThat(programme.open(filed)).contains("deliver-activity");
    programme.move(
        cast.coordinator, moves -> moves.resume(filed.reference(), Programme.because("over")));
    cast.complete(programme.step(filed, "deliver-activity"));
    assertThat(programme.open(filed)).contains("review-activity");
  }

  @Test
  void aDeadlineOfASubProcessMovesByTheBusinessTimeOfTheHold() {
    Instant before = programme.step(filed, "deliver-activity").dueAt();
    programme.move(
        cast.coordinator, moves -> moves.hold(filed.reference(), Programme.because("election")));
    programme.pass(Duration.ofDays(21));
    programme.move(
        cast.coordinator, moves -> moves.resume(filed.reference(), Programme.because("over")));
    Instant after = programme.step(filed, "deliver-activity").dueAt();
    assertThat(after).isAfter(before);
  }

  @Test
  void aWithdrawalOnHoldEndsEverySubProcess() {
    programme.move(
        cast.coordinator, moves -> moves.hold(filed.reference(), Programme.because("election")));
    programme.move(
        cast.chief, moves -> moves.withdraw(filed.reference(), Programme.because("new mayor")));
    assertThat(programme.open(filed)).isEmpty();
    assertThat(programme.reload(filed).ending()).isEqualTo(Ending.WITHDRAWN);
  }

  @Test
  void aTerminatedCaseReopensAtDeliveryAndCanCloseAgain() {
    programme.move(
        cast.coordinator,
        moves -> moves.terminate(filed.reference(), Programme.because("no access")));
    assertThat(programme.reload(filed).ending()).isEqualTo(Ending.TERMINATED);
    programme.move(
        cast.coordinator,
        moves -> moves.reopen(filed.reference(), new MoveForm.Reopen("access again", "delivery")));
    assertThat(programme.reload(filed).stage()).isEqualTo(Stage.DELIVERY);
    assertThat(programme.open(filed)).contains("assess-needs");
  }

  @Test
  void aClosedCaseReopensAtMeasurement() {
    programme.move(
        cast.coordinator,
        moves -> moves.terminate(filed.reference(), Programme.because("no access")));
    programme.move(
        cast.coordinator,
        moves -> moves.reopen(filed.reference(), new MoveForm.Reopen("one more", "measurement")));
    assertThat(programme.reload(filed).stage()).isEqualTo(Stage.MEASUREMENT);
  }

  @Test
  void aMergedCaseEndsAndDoesNotReopen() {
    CaseFile other = cast.file();
    programme.move(
        cast.coordinator,
        moves ->
            moves.merge(filed.reference(), new MoveForm.Merge("same need", other.reference())));
    assertThat(programme.reload(filed).ending()).isEqualTo(Ending.MERGED);
    assertThatThrownBy(
            () ->
                programme.move(
                    cast.coordinator,
                    moves ->
                        moves.reopen(filed.reference(), new MoveForm.Reopen("again", "delivery"))))
        .isInstanceOf(Conflict.class);
  }
}
