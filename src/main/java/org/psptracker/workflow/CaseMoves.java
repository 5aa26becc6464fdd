package org.psptracker.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.psptracker.audit.AuditLog;
import org.psptracker.audit.AuditLog.Outcome;
import org.psptracker.cases.CaseEvent;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseFiles;
import org.psptracker.cases.CaseLife;
import org.psptracker.cases.CaseState;
import org.psptracker.cases.Ending;
import org.psptracker.cases.Stage;
import org.psptracker.cases.Timeline;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.psptracker.web.Conflict;
import org.psptracker.web.Refused;
import org.psptracker.web.Unprocessable;
import org.psptracker.workflow.MovePolicy.Move;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves of a case as a whole, by the present actor. Each one undoes what must be undone, in one
 * transaction.
 */
@Service
@Transactional
public class CaseMoves {

  private static final Map<String, Stage> REOPENS_AT =
      Map.of(
          "review-completeness", Stage.INTAKE,
          "staffing", Stage.ASSIGNMENT,
          "delivery", Stage.DELIVERY,
          "measurement", Stage.MEASUREMENT);

  private final CaseFiles cases;
  private final CaseLife life;
  private final Holds holds;
  private final Engine engine;
  private final Flow flow;
  private final Runs runs;
  private final OpenWork work;
  private final Timeline timeline;
  private final AuditLog audit;
  private final CurrentActor actor;
  private final ApplicationEventPublisher events;

  CaseMoves(
      CaseFiles cases,
      CaseLife life,
      Holds holds,
      Engine engine,
      Flow flow,
      Runs runs,
      OpenWork work,
      Timeline timeline,
      AuditLog audit,
      CurrentActor actor,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.life = life;
    this.holds = holds;
    this.engine = engine;
    this.flow = flow;
    this.runs = runs;
    this.work = work;
    this.timeline = timeline;
    this.audit = audit;
    this.actor = actor;
    this.events = events;
  }

  public CaseFile withdraw(String reference, MoveForm.Reason form) {
    CaseFile caseFile = allowed(reference, Move.WITHDRAW);
    timeline.add(caseFile.id(), "withdrawn", form.reason());
    return end(caseFile, Move.WITHDRAW, Ending.WITHDRAWN, "withdraw-case", form.reason());
  }

  public CaseFile refer(String reference, MoveForm.Refer form) {
    CaseFile caseFile = allowed(reference, Move.REFER);
    timeline.add(caseFile.id(), "referred", form.to(), form.reason());
    return end(caseFile, Move.REFER, Ending.REFERRED, "refer-or-terminate", form.reason());
  }

  public CaseFile terminate(String reference, MoveForm.Reason form) {
    CaseFile caseFile = allowed(reference, Move.TERMINATE);
    timeline.add(caseFile.id(), "terminated", form.reason());
    return end(caseFile, Move.TERMINATE, Ending.TERMINATED, "refer-or-terminate", form.reason());
  }

  public CaseFile merge(String reference, MoveForm.Merge form) {
    CaseFile caseFile = allowed(reference, Move.MERGE);
    CaseFile into = cases.visible(form.into());
    if (into.id() == caseFile.id()) {
      throw Unprocessable.at("into", "move.refused.merge-self");
    }
    if (!into.isOpen()) {
      throw Unprocessable.at("into", "move.refused.merge-closed", into.reference());
    }
    caseFile.mergeInto(into.id());
    timeline.add(caseFile.id(), "merged-into", into.reference(), form.reason());
    timeline.add(into.id(), "merged-from", caseFile.reference(), form.reason());
    events.publishEvent(new CaseEvent.CaseMerged(caseFile.id(), into.id()));
    return end(caseFile, Move.MERGE, Ending.MERGED, "merge-case", form.reason());
  }

  private CaseFile end(CaseFile caseFile, Move move, Ending ending, String message, String reason) {
    if (caseFile.state() == CaseState.ON_HOLD) {
      holds.resume(caseFile, null);
    }
    caseFile.endEarly(ending, reason);
    Routing with = Routing.none();
    if (message.equals("refer-or-terminate")) {
      with = with.with("referOrTerminate", move.name());
    }
    List<String> root = runs.root(caseFile.id()).stream().toList();
    if (!engine.tell(root, message, null, null, with)) {
      throw new Conflict("move.refused.not-running");
    }
    record(caseFile, move);
    return caseFile;
  }

  public CaseFile hold(String reference, MoveForm.Reason form) {
    CaseFile caseFile = allowed(reference, Move.HOLD);
    holds.hold(caseFile);
    life.hold(caseFile.id(), form.reason());
    record(caseFile, Move.HOLD);
    return caseFile;
  }

  /** Lets a case on hold go on; a deferred one is decided now, before the agreed date. */
  public CaseFile resume(String reference, MoveForm.Reason form) {
    CaseFile caseFile = allowed(reference, Move.RESUME);
    if (caseFile.state() == CaseState.DEFERRED) {
      timeline.add(caseFile.id(), "deferral-ended", form.reason());
      if (!engine.fireTimer(runs.running(caseFile.id()), "deferred")) {
        throw new Conflict("move.refused.not-running");
      }
    } else {
      holds.resume(caseFile, form.reason());
    }
    record(caseFile, Move.RESUME);
    return caseFile;
  }

  public CaseFile reassign(String reference, MoveForm.Reassign form) {
    CaseFile caseFile = allowed(reference, Move.REASSIGN);
    if (form.from().equals(form.to())) {
      throw Unprocessable.at("to", "move.refused.reassign-same");
    }
    boolean held = caseFile.state() == CaseState.ON_HOLD;
    if (held) {
      // the engine changes nothing of an instance on hold
      engine.resume(runs.running(caseFile.id()), 0);
    }
    work.handOver(caseFile, form.from(), form.to(), form.reason());
    if (held) {
      engine.hold(runs.running(caseFile.id()));
    }
    record(caseFile, Move.REASSIGN);
    return caseFile;
  }

  public CaseFile reopen(String reference, MoveForm.Reopen form) {
    CaseFile caseFile = allowed(reference, Move.REOPEN);
    boolean accepted = cases.stageEntered(caseFile.id(), Stage.ASSIGNMENT).isPresent();
    if (!accepted && !form.at().equals("review-completeness")) {
      throw Unprocessable.at("at", "move.refused.never-accepted");
    }
    Stage stage = REOPENS_AT.get(form.at());
    if (stage == null) {
      throw Unprocessable.at("at", "move.refused.reopen-at");
    }
    life.reopen(caseFile.id(), stage, form.at(), form.reason());
    flow.start(caseFile.id(), form.at());
    record(caseFile, Move.REOPEN);
    return caseFile;
  }

  private CaseFile allowed(String reference, Move move) {
    CaseFile caseFile = cases.visible(reference);
    Actor who = actor.get();
    if (!MovePolicy.isOf(move, who)) {
      throw new Refused("move.refused.role");
    }
    String refusal = MovePolicy.refusal(move, caseFile);
    if (refusal != null) {
      throw new Conflict(refusal);
    }
    return caseFile;
  }

  private void record(CaseFile caseFile, Move move) {
    audit.record(
        move.id() + "-case", "case", caseFile.reference(), Outcome.DONE, Map.of("move", move.id()));
  }

  /** Where a closed case may go on. */
  Set<String> reopensAt(CaseFile caseFile) {
    return cases.stageEntered(caseFile.id(), Stage.ASSIGNMENT).isPresent()
        ? new java.util.TreeSet<>(REOPENS_AT.keySet())
        : Set.of("review-completeness");
  }
}
