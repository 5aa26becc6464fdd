package org.psptracker.workflow;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.web.Conflict;
import org.psptracker.web.FieldError;
import org.psptracker.web.Stale;
import org.psptracker.web.forms.Contradiction;
import org.psptracker.web.forms.Forms;
import org.psptracker.web.forms.InvalidForm;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a step: its form with the case beside it. Whatever was typed comes back. */
@Controller
@RequestMapping("/tasks/{id}")
class StepPage {

  /** Parameters of the page that are not the form's. */
  private static final String VERSION = "_version";

  /** What autosave gets back. */
  record Saved(int version, String savedAt) {}

  private final StepService steps;
  private final Completion completion;
  private final LateWork lateWork;
  private final StepModel stepModel;
  private final Forms forms;
  private final BusinessCalendar calendar;
  private final Clock clock;

  StepPage(
      StepService steps,
      Completion completion,
      LateWork lateWork,
      StepModel stepModel,
      Forms forms,
      BusinessCalendar calendar,
      Clock clock) {
    this.steps = steps;
    this.completion = completion;
    this.lateWork = lateWork;
    this.stepModel = stepModel;
    this.forms = forms;
    this.calendar = calendar;
    this.clock = clock;
  }

  @GetMapping
  String show(@PathVariable String id, Locale locale, Model model) {
    StepService.Opened step = steps.open(id);
    stepModel.fill(model, step, step.form(), List.of(), null, locale);
    return "workflow/StepPage";
  }

  /** Completes the step, or adds or removes a row, or keeps a draft, as the button says. */
  @PostMapping
  Object submit(
      @PathVariable String id,
      @RequestParam(name = VERSION) int version,
      @RequestParam(name = "_add", required = false) @Nullable String add,
      @RequestParam(name = "_remove", required = false) @Nullable String remove,
      @RequestParam(name = "_save", required = false) @Nullable String save,
      HttpServletRequest request,
      RedirectAttributes flash,
      Locale locale,
      Model model) {
    StepService.Opened step;
    try {
      step = steps.open(id);
    } catch (Conflict gone) {
      return lateWork.page(id, gone, request.getParameterMap(), locale);
    }
    if (add != null || remove != null) {
      ObjectNode changed =
          forms.withChangedRows(step.kind().form(), request.getParameterMap(), add, remove);
      stepModel.fill(model, step, changed, List.of(), version, locale);
      return "workflow/StepPage";
    }
    ObjectNode typed = forms.fromParameters(step.kind().form(), request.getParameterMap());
    try {
      if (save != null) {
        steps.saveDraft(id, version, typed);
        flash.addFlashAttribute("done", "workflow.saved");
        return "redirect:/cases/" + step.caseFile().reference();
      }
      Completion.Completed done = completion.complete(id, version, typed);
      flash.addFlashAttribute("done", "workflow.done");
      flash.addFlashAttribute("doneStep", "step." + done.step());
      return "redirect:/cases/" + done.reference();
    } catch (InvalidForm invalid) {
      return again(step, typed, invalid.errors(), version, locale, model);
    } catch (Contradiction contradiction) {
      return again(step, typed, contradiction.errors(), version, locale, model);
    } catch (Conflict late) {
      return lateWork.page(id, late, request.getParameterMap(), locale);
    } catch (Stale stale) {
      StepService.Opened now = steps.open(id);
      stepModel.fill(model, now, typed, List.of(), null, locale);
      model.addAttribute("changed", stepModel.changed(now, typed, stale));
      return new ModelAndView("workflow/StepPage", HttpStatus.PRECONDITION_FAILED);
    }
  }

  private String again(
      StepService.Opened step,
      ObjectNode typed,
      List<FieldError> errors,
      int version,
      Locale locale,
      Model model) {
    stepModel.fill(model, step, typed, errors, version, locale);
    return "workflow/StepPage";
  }

  /** Autosave: the form as it stands. */
  @PostMapping("/draft")
  ResponseEntity<Saved> draft(
      @PathVariable String id,
      @RequestParam(name = VERSION, required = false) @Nullable Integer version,
      HttpServletRequest request) {
    StepService.Opened step = steps.open(id);
    ObjectNode typed = forms.fromParameters(step.kind().form(), request.getParameterMap());
    int saved = steps.saveDraft(id, version, typed);
    return ResponseEntity.ok(new Saved(saved, clock.instant().toString()));
  }

  @PostMapping("/claim")
  String claim(@PathVariable String id, @RequestParam(defaultValue = "false") boolean takeOver) {
    steps.claim(id, takeOver);
    return "redirect:/tasks/" + id;
  }

  @PostMapping("/release")
  String release(@PathVariable String id) {
    steps.release(id);
    return "redirect:/inbox";
  }

  @GetMapping("/assign")
  String assignPage(@PathVariable String id, Locale locale, Model model) {
    StepService.Opened step = steps.open(id);
    steps.mustAssign();
    stepModel.fillAssign(model, step, locale);
    return "workflow/AssignPage";
  }

  @PostMapping("/assign")
  String assign(@PathVariable String id, @RequestParam long to, RedirectAttributes flash) {
    steps.assign(id, to);
    flash.addFlashAttribute("done", "workflow.assigned");
    return "redirect:/inbox";
  }

  @GetMapping("/snooze")
  String snoozePage(@PathVariable String id, Locale locale, Model model) {
    StepService.Opened step = steps.open(id);
    steps.mustAct(step.row());
    stepModel.fillAssign(model, step, locale);
    model.addAttribute(
        "tomorrow", LocalDate.ofInstant(clock.instant(), calendar.zone()).plusDays(1));
    return "workflow/SnoozePage";
  }

  /** Puts the step aside until the morning of that day. */
  @PostMapping("/snooze")
  String snooze(
      @PathVariable String id,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
      RedirectAttributes flash) {
    Instant morning = until.atTime(LocalTime.of(6, 0)).atZone(calendar.zone()).toInstant();
    steps.snooze(id, morning);
    flash.addFlashAttribute("done", "workflow.snoozed");
    return "redirect:/inbox";
  }
}
