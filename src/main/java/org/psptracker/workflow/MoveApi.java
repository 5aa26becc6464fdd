package org.psptracker.workflow;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseFiles;
import org.psptracker.cases.CaseSummaries;
import org.psptracker.cases.CaseSummary;
import org.psptracker.identity.CurrentActor;
import org.psptracker.web.Refused;
import org.psptracker.web.forms.Forms;
import org.psptracker.web.forms.JsonBody;
import org.psptracker.web.forms.TakesForm;
import org.psptracker.workflow.MovePolicy.Move;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Moves of a case as a whole; each answers the case as it then is. */
@RestController
@RequestMapping("/api/cases/{reference}")
class MoveApi {

  private final CaseMoves moves;
  private final CaseFiles cases;
  private final CaseSummaries answers;
  private final CurrentActor actor;
  private final JsonBody bodies;
  private final Forms forms;

  MoveApi(
      CaseMoves moves,
      CaseFiles cases,
      CaseSummaries answers,
      CurrentActor actor,
      JsonBody bodies,
      Forms forms) {
    this.moves = moves;
    this.cases = cases;
    this.answers = answers;
    this.actor = actor;
    this.bodies = bodies;
    this.forms = forms;
  }

  @PostMapping("/withdraw")
  @Operation(summary = "Withdraw the request")
  @TakesForm(MoveForm.Reason.class)
  CaseSummary withdraw(@PathVariable String reference, HttpServletRequest request) {
    return done(
        moves.withdraw(reference, read(Move.WITHDRAW, reference, MoveForm.Reason.class, request)));
  }

  @PostMapping("/hold")
  @Operation(summary = "Put the case on hold: all clocks stop")
  @TakesForm(MoveForm.Reason.class)
  CaseSummary hold(@PathVariable String reference, HttpServletRequest request) {
    return done(moves.hold(reference, read(Move.HOLD, reference, MoveForm.Reason.class, request)));
  }

  @PostMapping("/resume")
  @Operation(summary = "Let a held case go on")
  @TakesForm(MoveForm.Reason.class)
  CaseSummary resume(@PathVariable String reference, HttpServletRequest request) {
    return done(
        moves.resume(reference, read(Move.RESUME, reference, MoveForm.Reason.class, request)));
  }

  @PostMapping("/refer")
  @Operation(summary = "Refer the case to another programme")
  @TakesForm(MoveForm.Refer.class)
  CaseSummary refer(@PathVariable String reference, HttpServletRequest request) {
    return done(moves.refer(reference, read(Move.REFER, reference, MoveForm.Refer.class, request)));
  }

  @PostMapping("/terminate")
  @Operation(summary = "End the case before its time")
  @TakesForm(MoveForm.Reason.class)
  CaseSummary terminate(@PathVariable String reference, HttpServletRequest request) {
    return done(
        moves.terminate(
            reference, read(Move.TERMINATE, reference, MoveForm.Reason.class, request)));
  }

  @PostMapping("/merge")
  @Operation(summary = "Merge the case into another open one")
  @TakesForm(MoveForm.Merge.class)
  CaseSummary merge(@PathVariable String reference, HttpServletRequest request) {
    return done(moves.merge(reference, read(Move.MERGE, reference, MoveForm.Merge.class, request)));
  }

  @PostMapping("/reassign")
  @Operation(summary = "Hand a person's open work over")
  @TakesForm(MoveForm.Reassign.class)
  CaseSummary reassign(@PathVariable String reference, HttpServletRequest request) {
    return done(
        moves.reassign(
            reference, read(Move.REASSIGN, reference, MoveForm.Reassign.class, request)));
  }

  @PostMapping("/reopen")
  @Operation(summary = "Open a closed case again")
  @TakesForm(MoveForm.Reopen.class)
  CaseSummary reopen(@PathVariable String reference, HttpServletRequest request) {
    return done(
        moves.reopen(reference, read(Move.REOPEN, reference, MoveForm.Reopen.class, request)));
  }

  /** Whoever never makes the move hears so, whatever they send. */
  private <F extends Record> F read(
      Move move, String reference, Class<F> form, HttpServletRequest request) {
    cases.visible(reference);
    if (!MovePolicy.isOf(move, actor.get())) {
      throw new Refused("move.refused.role");
    }
    return forms.read(form, bodies.read(request));
  }

  private CaseSummary done(CaseFile caseFile) {
    return answers.of(caseFile);
  }
}
