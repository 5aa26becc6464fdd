package org.psptracker.workflow;

import jakarta.servlet.http.HttpServletRequest;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseFiles;
import org.psptracker.cases.CaseSummaries;
import org.psptracker.cases.CaseSummary;
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
  private final CaseSummaries answers;
  private final JsonBody bodies;
  private final Forms forms;

  MoveApi(CaseMoves moves, CaseFiles cases, CaseSummaries answers, JsonBody bodies, Forms forms) {
    this.moves = moves;
    this.cases = cases;
    this.answers = answers;
    this.bodies = bodies;
    this.forms = forms;
  }

  @PostMapping("/withdraw")
  CaseSummary withdraw(@PathVariable String reference, HttpServletRequest request) {
    return done(moves.withdraw(reference, read(reference, MoveForm.Reason.class, request)));
  }

  @PostMapping("/hold")
  CaseSummary hold(@PathVariable String reference, HttpServletRequest request) {
    return done(moves.hold(reference, read(reference, MoveForm.Reason.class, request)));
  }

  @PostMapping("/resume")
  CaseSummary resume(@PathVariable String reference, HttpServletRequest request) {
    return done(moves.resume(reference, read(reference, MoveForm.Reason.class, request)));
  }

  @PostMapping("/refer")
  CaseSummary refer(@PathVariable String reference, HttpServletRequest request) {
    return done(moves.refer(reference, read(reference, MoveForm.Refer.class, request)));
  }

  @PostMapping("/terminate")
  CaseSummary terminate(@PathVariable String reference, HttpServletRequest request) {
    return done(moves.terminate(reference, read(reference, MoveForm.Reason.class, request)));
  }

  @PostMapping("/merge")
  CaseSummary merge(@PathVariable String reference, HttpServletRequest request) {
    return done(moves.merge(reference, read(reference, MoveForm.Merge.class, request)));
  }

  @PostMapping("/reassign")
  CaseSummary reassign(@PathVariable String reference, HttpServletRequest request) {
    return done(moves.reassign(reference, read(reference, MoveForm.Reassign.class, request)));
  }

  @PostMapping("/reopen")
  CaseSummary reopen(@PathVariable String reference, HttpServletRequest request) {
    return done(moves.reopen(reference, read(reference, MoveForm.Reopen.class, request)));
  }

  private <F extends Record> F read(String reference, Class<F> form, HttpServletRequest request) {
    cases.visible(reference);
    return forms.read(form, bodies.read(request));
  }

  private CaseSummary done(CaseFile caseFile) {
    return answers.of(caseFile);
  }
}
