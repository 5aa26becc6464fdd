package org.psptracker.workflow;

import jakarta.servlet.http.HttpServletRequest;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseFiles;
import org.psptracker.web.forms.Forms;
import org.psptracker.web.forms.JsonBody;
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
  private final CaseAnswers answers;
  private final JsonBody bodies;
  private final Forms forms;

  MoveApi(
      CaseMoves moves, CaseFiles cases, CaseAnswers answers, JsonBody bodies, Forms forms) {
    this.moves = moves;
    this.cases = cases;
    this.answers = answers;
    this.bodies = bodies;
    this.forms = forms;
  }

  @PostMapping("/withdraw")
  Object withdraw(@PathVariable String reference, HttpServletRequest request) {
    return done(moves.withdraw(reference, read(reference, MoveForm.Reason.class, request)));
  }

  @PostMapping("/hold")
  Object hold(@PathVariable String reference, HttpServletRequest request) {
    return done(moves.hold(reference, read(reference, MoveForm.Reason.class, request)));
  }

  @PostMapping("/resume")
  Object resume(@PathVariable String reference, HttpServletRequest request) {
    return done(moves.resume(reference, read(reference, MoveForm.Reason.class, request)));
  }

  @PostMapping("/refer")
  Object refer(@PathVariable String reference, HttpServletRequest request) {
    return done(moves.refer(reference, read(reference, MoveForm.Refer.class, request)));
  }

  @PostMapping("/terminate")
  Object terminate(@PathVariable String reference, HttpServletRequest request) {
    return done(moves.terminate(reference, read(reference, MoveForm.Reason.class, request)));
  }

  @PostMapping("/merge")
  Object merge(@PathVariable String reference, HttpServletRequest request) {
    return done(moves.merge(reference, read(reference, MoveForm.Merge.class, request)));
  }

  @PostMapping("/reassign")
  Object reassign(@PathVariable String reference, HttpServletRequest request) {
    return done(moves.reassign(reference, read(reference, MoveForm.Reassign.class, request)));
  }

  @PostMapping("/reopen")
  Object reopen(@PathVariable String reference, HttpServletRequest request) {
    return done(moves.reopen(reference, read(reference, MoveForm.Reopen.class, request)));
  }

  private <F extends Record> F read(
      String reference, Class<F> form, HttpServletRequest request) {
    cases.visible(reference);
    return forms.read(form, bodies.read(request));
  }

  private Object done(CaseFile caseFile) {
    return answers.of(caseFile);
  }
}
