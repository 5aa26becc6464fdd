package org.psptracker.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.audit.AuditLog;
import org.psptracker.audit.AuditLog.Outcome;
import org.psptracker.calendar.BusinessCalendar;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stage, state and ending of a case, changed as the process says. Each change joins the present
 * transaction, writes the history of stages, the timeline and the audit record, and is told as a
 * {@link CaseEvent}.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseLife {

  private final CaseFiles cases;
  private final CaseStageRepository stages;
  private final Timeline timeline;
  private final AuditLog audit;
  private final BusinessCalendar calendar;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  CaseLife(
      CaseFiles cases,
      CaseStageRepository stages,
      Timeline timeline,
      AuditLog audit,
      BusinessCalendar calendar,
      Clock clock,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.stages = stages;
    this.timeline = timeline;
    this.audit = audit;
    this.calendar = calendar;
    this.clock = clock;
    this.events = events;
  }

  /** The process reached a stage; nothing happens when the case is there already. */
  public void enterStage(long caseId, Stage stage) {
    CaseFile caseFile = cases.get(caseId);
    if (caseFile.stage() == stage) {
      return;
    }
    caseFile.enter(stage);
    moveTo(caseId, stage);
    timeline.add(caseId, "stage-entered", stage);
    record("enter-stage", caseFile, Map.of("stage", stage.name()));
    events.publishEvent(new CaseEvent.StageEntered(caseId, stage));
  }

  /** The process ended: the case closes. */
  public void close(long caseId, Ending ending) {
    CaseFile caseFile = cases.get(caseId);
    caseFile.close(ending, now());
    moveTo(caseId, Stage.CLOSED);
    timeline.add(caseId, "case-closed", ending);
    record("close-case", caseFile, Map.of("ending", ending.name()));
    events.publishEvent(new CaseEvent.CaseEnded(caseId, ending));
  }

  /** All clocks stop. */
  public void hold(long caseId, String reason) {
    CaseFile caseFile = cases.get(caseId);
    caseFile.hold(now());
    timeline.add(caseId, "case-held", reason);
    record("hold-case", caseFile, Map.of());
    events.publishEvent(new CaseEvent.CaseHeld(caseId, reason));
  }

  /**
   * Work goes on.
   *
   * @param reason null where an ending or a reassignment resumes the case on its way
   * @return business minutes for which the case was on hold
   */
  public long resume(long caseId, @Nullable String reason) {
    CaseFile caseFile = cases.get(caseId);
    Instant heldAt = caseFile.heldAt();
    long held = heldAt == null ? 0 : calendar.minutesBetween(heldAt, now());
    caseFile.resume();
    stages.findByCaseIdAndLeftAtIsNull(caseId).ifPresent(stay -> stay.wasHeld(held));
    if (reason != null) {
      timeline.add(caseId, "case-resumed", reason);
    }
    record("resume-case", caseFile, Map.of("heldMinutes", held));
    events.publishEvent(new CaseEvent.CaseResumed(caseId, reason, held));
    return held;
  }

  /** The decision waits for an agreed date. */
  public void defer(long caseId) {
    cases.get(caseId).defer();
  }

  /** The agreed date has come. */
  public void goOn(long caseId) {
    cases.get(caseId).goOn();
  }

  /**
   * A closed case lives again.
   *
   * @param stage where it goes on
   * @param at id of the element of the process at which it goes on
   */
  public void reopen(long caseId, Stage stage, String at, String reason) {
    CaseFile caseFile = cases.get(caseId);
    caseFile.reopen(stage);
    moveTo(caseId, stage);
    timeline.add(caseId, "case-reopened", stage, reason);
    record("reopen-case", caseFile, Map.of("at", at));
    events.publishEvent(new CaseEvent.CaseReopened(caseId, at, reason));
  }

  private void moveTo(long caseId, Stage stage) {
    Instant now = now();
    stages
        .findByCaseIdAndLeftAtIsNull(caseId)
        .ifPresent(
            present -> {
              present.leave(now);
              stages.saveAndFlush(present);
            });
    stages.save(new CaseStage(caseId, stage, now));
  }

  /** As precise as the database, so that a moment reads the same before and after it was kept. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private void record(String act, CaseFile caseFile, Map<String, ?> detail) {
    audit.record(act, "case", caseFile.reference(), Outcome.DONE, detail);
  }
}
