package org.psptracker.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a case as a whole, told inside the transaction of the act. */
public sealed interface CaseEvent {

  long caseId();

  record CaseFiled(long caseId) implements CaseEvent {}

  record StageEntered(long caseId, Stage stage) implements CaseEvent {}

  /** The case ends before its work is done: open offers, planned activities and the like end. */
  record CaseEnding(long caseId, Ending ending, String reason) implements CaseEvent {}

  /** Everyone who takes part is to hear that the case ends, and why. */
  record EndingAnnounced(long caseId, Ending ending, String reason) implements CaseEvent {}

  record CaseEnded(long caseId, Ending ending) implements CaseEvent {}

  record CaseHeld(long caseId, String reason) implements CaseEvent {}

  /**
   * @param heldMinutes business minutes for which the case was on hold
   */
  record CaseResumed(long caseId, @Nullable String reason, long heldMinutes) implements CaseEvent {}

  record CaseReopened(long caseId, String at, String reason) implements CaseEvent {}

  record CaseMerged(long caseId, long intoCaseId) implements CaseEvent {}

  /** The site is to answer a question before its request goes on. */
  record InformationAsked(long caseId, String question) implements CaseEvent {}

  /** A file of the case held a virus, and its content is gone. */
  record VirusFound(long caseId, String file) implements CaseEvent {}

  /** The request was accepted; these people are needed. */
  record PositionsDecided(long caseId, List<PositionNeed> positions) implements CaseEvent {}

  /** Work of {@code from} on the case goes on with {@code to}. */
  record WorkReassigned(long caseId, long from, long to, String reason) implements CaseEvent {}
}
