package org.psptracker.workflow;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseFiles;
import org.psptracker.cases.CaseSummaries;
import org.psptracker.identity.CurrentActor;
import org.psptracker.web.Conflict;
import org.psptracker.web.FieldError;
import org.psptracker.web.NotFound;
import org.psptracker.web.Refused;
import org.psptracker.web.Unprocessable;
import org.psptracker.web.forms.FormViews;
import org.psptracker.web.forms.Forms;
import org.psptracker.web.forms.InvalidForm;
import org.psptracker.workflow.MovePolicy.Move;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moves of a case on pages: each asks for its reason and says what will happen. */
@Controller
@RequestMapping("/cases/{reference}/moves/{move}")
class MovePage {

  private final CaseMoves moves;
  private final CaseFiles cases;
  private final CaseSummaries summaries;
  private final MoveOptions options;
  private final Forms forms;
  private final FormViews views;
  private final CurrentActor actor;
  private final MessageSource messages;

  MovePage(
      CaseMoves moves,
      CaseFiles cases,
      CaseSummaries summaries,
      MoveOptions options,
      Forms forms,
      FormViews views,
      CurrentActor actor,
      MessageSource messages) {
    this.moves = moves;
    this.cases = cases;
    this.summaries = summaries;
    this.options = options;
    this.forms = forms;
    this.views = views;
    this.actor = actor;
    this.messages = messages;
  }

  @GetMapping
  String ask(@PathVariable String reference, @PathVariable("move") String id, Model model) {
    CaseFile caseFile = cases.visible(reference);
    Move move = allowed(caseFile, id);
    return page(caseFile, move, JsonNodeFactory.instance.objectNode(), List.of(), model);
  }

  @PostMapping
  String make(
      @PathVariable String reference,
      @PathVariable("move") String id,
      HttpServletRequest request,
      RedirectAttributes flash,
      Locale locale,
      Model model) {
    CaseFile caseFile = cases.visible(reference);
    Move move = allowed(caseFile, id);
    ObjectNode typed = forms.fromParameters(form(move), request.getParameterMap());
    typed.retain(views.fields(form(move)));
    try {
      make(move, reference, typed);
    } catch (InvalidForm invalid) {
      return page(caseFile, move, typed, invalid.errors(), model);
    } catch (Unprocessable refused) {
      String why = messages.getMessage(refused.messageKey(), refused.args(), locale);
      return page(caseFile, move, typed, List.of(new FieldError(refused.field(), why)), model);
    }
    flash.addFlashAttribute("done", "move." + move.id() + ".done");
    return "redirect:/cases/" + reference;
  }

  private void make(Move move, String reference, ObjectNode typed) {
    switch (move) {
      case WITHDRAW -> moves.withdraw(reference, forms.read(MoveForm.Reason.class, typed));
      case HOLD -> moves.hold(reference, forms.read(MoveForm.Reason.class, typed));
      case RESUME -> moves.resume(reference, forms.read(MoveForm.Reason.class, typed));
      case TERMINATE -> moves.terminate(reference, forms.read(MoveForm.Reason.class, typed));
      case REFER -> moves.refer(reference, forms.read(MoveForm.Refer.class, typed));
      case MERGE -> moves.merge(reference, forms.read(MoveForm.Merge.class, typed));
      case REASSIGN -> moves.reassign(reference, forms.read(MoveForm.Reassign.class, typed));
      case REOPEN -> moves.reopen(reference, forms.read(MoveForm.Reopen.class, typed));
    }
  }

  private Move allowed(CaseFile caseFile, String id) {
    Move move = Move.ofId(id).orElseThrow(NotFound::new);
    if (!MovePolicy.isOf(move, actor.get())) {
      throw new Refused("move.refused.role");
    }
    String refusal = MovePolicy.refusal(move, caseFile);
    if (refusal != null) {
      throw new Conflict(refusal);
    }
    return move;
  }

  private String page(
      CaseFile caseFile, Move move, ObjectNode typed, List<FieldError> errors, Model model) {
    model.addAttribute("case", summaries.of(caseFile));
    model.addAttribute("move", move.id());
    model.addAttribute(
        "form", views.view(form(move), "move.form", typed, errors, options.of(move, caseFile)));
    return "workflow/MovePage";
  }

  private static Class<? extends Record> form(Move move) {
    return switch (move) {
      case REFER -> MoveForm.Refer.class;
      case MERGE -> MoveForm.Merge.class;
      case REASSIGN -> MoveForm.Reassign.class;
      case REOPEN -> MoveForm.Reopen.class;
      default -> MoveForm.Reason.class;
    };
  }
}
