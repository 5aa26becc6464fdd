package org.psptracker.staffing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.psptracker.identity.People;
import org.psptracker.web.FieldError;
import org.psptracker.web.forms.FormViews;
import org.psptracker.web.forms.Forms;
import org.psptracker.web.forms.InvalidForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Pages on which an expert leaves a case and an offer is taken back. */
@Controller
@RequestMapping("/cases/{reference}")
class StaffingMovePages {

  private static final String PAGE = "staffing/MovePage";

  private final StaffingMoves moves;
  private final People people;
  private final Forms forms;
  private final FormViews formViews;

  StaffingMovePages(StaffingMoves moves, People people, Forms forms, FormViews formViews) {
    this.moves = moves;
    this.people = people;
    this.forms = forms;
    this.formViews = formViews;
  }

  @GetMapping("/engagements/{id}/leave")
  String leaving(@PathVariable String reference, @PathVariable long id, Model model) {
    return leaving(reference, id, model, JsonNodeFactory.instance.objectNode(), List.of());
  }

  @PostMapping("/engagements/{id}/leave")
  String leave(
      @PathVariable String reference,
      @PathVariable long id,
      HttpServletRequest request,
      Model model) {
    ObjectNode typed = forms.fromParameters(ReasonForm.class, request.getParameterMap());
    try {
      moves.leave(reference, id, forms.read(ReasonForm.class, typed).reason());
    } catch (InvalidForm invalid) {
      return leaving(reference, id, model, typed, invalid.errors());
    }
    return "redirect:/cases/" + reference;
  }

  @GetMapping("/offers/{id}/take-back")
  String takingBack(@PathVariable String reference, @PathVariable long id, Model model) {
    return takingBack(reference, id, model, JsonNodeFactory.instance.objectNode(), List.of());
  }

  @PostMapping("/offers/{id}/take-back")
  String takeBack(
      @PathVariable String reference,
      @PathVariable long id,
      HttpServletRequest request,
      Model model) {
    ObjectNode typed = forms.fromParameters(ReasonForm.class, request.getParameterMap());
    try {
      moves.takeBack(reference, id, forms.read(ReasonForm.class, typed).reason());
    } catch (InvalidForm invalid) {
      return takingBack(reference, id, model, typed, invalid.errors());
    }
    return "redirect:/cases/" + reference;
  }

  private String leaving(
      String reference, long id, Model model, ObjectNode typed, List<FieldError> errors) {
    String who = people.get(moves.toLeave(reference, id).expertId()).name();
    show(model, "leave", reference, who, typed, errors);
    model.addAttribute("action", "/cases/" + reference + "/engagements/" + id + "/leave");
    return PAGE;
  }

  private String takingBack(
      String reference, long id, Model model, ObjectNode typed, List<FieldError> errors) {
    String who = people.get(moves.toTakeBack(reference, id).expertId()).name();
    show(model, "take-back", reference, who, typed, errors);
    model.addAttribute("action", "/cases/" + reference + "/offers/" + id + "/take-back");
    return PAGE;
  }

  private void show(
      Model model,
      String move,
      String reference,
      String who,
      ObjectNode typed,
      List<FieldError> errors) {
    model.addAttribute("title", "staffing." + move + ".title");
    model.addAttribute("text", "staffing." + move + ".text");
    model.addAttribute("button", "staffing." + move + ".do");
    model.addAttribute("who", who);
    model.addAttribute("reference", reference);
    model.addAttribute(
        "form", formViews.view(ReasonForm.class, "staffing.move", typed, errors, Map.of()));
  }
}
