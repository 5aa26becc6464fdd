package org.psptracker.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseState;
import org.psptracker.cases.CoreArea;
import org.psptracker.cases.Ending;
import org.psptracker.cases.Stage;

/**
 * How the programme stands.
 *
 * @param from first day of arrivals and closures
 * @param to last day of them
 * @param cases all that fit the filter, whenever they were filed
 * @param open of these
 * @param openSteps steps that somebody is to do now
 * @param overdueSteps of these, past their time and not on hold
 * @param oldestLate null when none is late
 */
record Portfolio(
    Instant asOf,
    LocalDate from,
    LocalDate to,
    long cases,
    long open,
    long openSteps,
    long overdueSteps,
    List<InStage> stages,
    List<InState> states,
    List<WithEnding> endings,
    List<InArea> coreAreas,
    List<Month> months,
    List<WaitingStep> steps,
    @Nullable OldestLate oldestLate) {

  /** Cases in a stage; the last one is closed. */
  record InStage(Stage stage, long cases) {}

  /** Open cases in a state. */
  record InState(CaseState state, long cases) {}

  /** Closed cases with an ending. */
  record WithEnding(Ending ending, long cases) {}

  /** Cases with a core area; one case may have several. */
  record InArea(CoreArea coreArea, long open, long closed) {}

  /**
   * Arrivals and closures of a month.
   *
   * @param month first day of it
   */
  record Month(LocalDate month, long filed, long closed) {}

  /**
   * Open steps of one kind.
   *
   * @param waitsOn role whose turn it is, in lower case
   */
  record WaitingStep(String step, String waitsOn, long open, long overdue) {}

  /**
   * The step that is late longest.
   *
   * @param holder who has it in hand; null while it is free to take
   * @param waitsOn role whose turn it is, in lower case
   */
  record OldestLate(
      String step,
      String reference,
      String site,
      String usState,
      Instant dueAt,
      @Nullable String holder,
      String waitsOn) {}
}
