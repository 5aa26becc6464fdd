package org.psptracker.delivery;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseFiles;
import org.psptracker.cases.CaseSummaries;
import org.psptracker.web.Conflict;
import org.psptracker.web.FieldError;
import org.psptracker.web.forms.Contradiction;
import org.psptracker.web.forms.FormViews;
import org.psptracker.web.forms.Forms;
import org.psptracker.web.forms.InvalidForm;
import org.psptracker.web.forms.Option;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pages that change a running plan; each asks for its reason and says what will happen. */
@Controller
@RequestMapping("/cases/{reference}")
class ActivityPages {

  private final CaseFiles cases;
  private final CaseSummaries summaries;
  private final ActivityMoves moves;
  private final ActivityReading reading;
  private final Deliverables deliverables;
  private final Engaged engaged;
  private final Forms forms;
  private final FormViews views;

  ActivityPages(
      CaseFiles cases,
      CaseSummaries summaries,
      ActivityMoves moves,
      ActivityReading reading,
      Deliverables deliverables,
      Engaged engaged,
      Forms forms,
      FormViews views) {
    this.cases = cases;
    this.summaries = summaries;
    this.moves = moves;
    this.reading = reading;
    this.deliverables = deliverables;
    this.engaged = engaged;
    this.forms = forms;
    this.views = views;
  }

  @GetMapping("/activities/new")
  String askToAdd(@PathVariable String reference, Model model) {
    CaseFile caseFile = cases.visible(reference);
    moves.mustBeTheirs(caseFile);
    refuse(moves.whyNoneCanBeAdded(caseFile));
    return page("add", ActivityForms.Add.class, caseFile, null, nothing(), List.of(), model);
  }

  @PostMapping("/activities/new")
  String add(
      @PathVariable String reference,
      HttpServletRequest request,
      RedirectAttributes flash,
      Model model) {
    CaseFile caseFile = cases.visible(reference);
    return submit(
        "add",
        ActivityForms.Add.class,
        caseFile,
        null,
        form -> moves.add(caseFile, form),
        request,
        flash,
        model);
  }

  @GetMapping("/activities/{id}/cancel")
  String askToCancel(@PathVariable String reference, @PathVariable long id, Model model) {
    CaseFile caseFile = cases.visible(reference);
    ActivityView activity = reading.one(caseFile, id);
    moves.mustBeTheirs(caseFile);
    refuse(ActivityPolicy.mayCancel(caseFile, activity.status()));
    return page(
        "cancel", ActivityForms.Cancel.class, caseFile, activity, nothing(), List.of(), model);
  }

  @PostMapping("/activities/{id}/cancel")
  String cancel(
      @PathVariable String reference,
      @PathVariable long id,
      HttpServletRequest request,
      RedirectAttributes flash,
      Model model) {
    CaseFile caseFile = cases.visible(reference);
    return submit(
        "cancel",
        ActivityForms.Cancel.class,
        caseFile,
        reading.one(caseFile, id),
        form -> moves.cancel(caseFile, id, form),
        request,
        flash,
        model);
  }

  @GetMapping("/activities/{id}/reschedule")
  String askToReschedule(@PathVariable String reference, @PathVariable long id, Model model) {
    CaseFile caseFile = cases.visible(reference);
    ActivityView activity = reading.one(caseFile, id);
    moves.mustBeTheirs(caseFile);
    refuse(ActivityPolicy.mayReschedule(caseFile, activity.status()));
    ObjectNode present =
        nothing()
            .put("start", activity.plannedStart().toString())
            .put("end", activity.plannedEnd().toString());
    return page(
        "reschedule", ActivityForms.NewDates.class, caseFile, activity, present, List.of(), model);
  }

  @PostMapping("/activities/{id}/reschedule")
  String reschedule(
      @PathVariable String reference,
      @PathVariable long id,
      HttpServletRequest request,
      RedirectAttributes flash,
      Model model) {
    CaseFile caseFile = cases.visible(reference);
    return submit(
        "reschedule",
        ActivityForms.NewDates.class,
        caseFile,
        reading.one(caseFile, id),
        form -> moves.reschedule(caseFile, id, form),
        request,
        flash,
        model);
  }

  /** A deliverable is there since today. */
  @PostMapping("/deliverables/{id}/done")
  String done(@PathVariable String reference, @PathVariable long id, RedirectAttributes flash) {
    CaseFile caseFile = cases.visible(reference);
    deliverables.done(caseFile, id, new ActivityForms.Done(deliverables.today()));
    flash.addFlashAttribute("done", "plan.done.done");
    return "redirect:/cases/" + reference + "?facts=plan";
  }

  private <F extends Record> String submit(
      String move,
      Class<F> form,
      CaseFile caseFile,
      @Nullable ActivityView activity,
      Consumer<F> make,
      HttpServletRequest request,
      RedirectAttributes flash,
      Model model) {
    moves.mustBeTheirs(caseFile);
    ObjectNode typed = forms.fromParameters(form, request.getParameterMap());
    typed.retain(views.fields(form));
    try {
      make.accept(forms.read(form, typed));
    } catch (InvalidForm invalid) {
      return page(move, form, caseFile, activity, typed, invalid.errors(), model);
    } catch (Contradiction contradiction) {
      return page(move, form, caseFile, activity, typed, contradiction.errors(), model);
    }
    flash.addFlashAttribute("done", "activity." + move + ".done");
    return "redirect:/cases/" + caseFile.reference() + "?facts=activities";
  }

  private String page(
      String move,
      Class<? extends Record> form,
      CaseFile caseFile,
      @Nullable ActivityView activity,
      ObjectNode typed,
      List<FieldError> errors,
      Model model) {
    Map<String, List<Option>> options = Map.of("expert", engaged.options(caseFile.id()));
    model.addAttribute("case", summaries.of(caseFile));
    model.addAttribute("move", move);
    model.addAttribute("activity", activity);
    model.addAttribute("form", views.view(form, "activity." + move, typed, errors, options));
    return "delivery/ActivityMovePage";
  }

  private static void refuse(@Nullable String reason) {
    if (reason != null) {
      throw new Conflict(reason);
    }
  }

  private static ObjectNode nothing() {
    return JsonNodeFactory.instance.objectNode();
  }
}
