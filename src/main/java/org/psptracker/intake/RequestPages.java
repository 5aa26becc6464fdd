package org.psptracker.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.web.FieldError;
import org.psptracker.web.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The guided pages of a draft. Every button saves; only "Save and continue" asks for answers. */
@Controller
@RequestMapping("/requests/drafts/{id}")
class RequestPages {

  record Saved(int version, Instant savedAt) {}

  private final Drafts drafts;
  private final DraftFiles files;
  private final DraftForm form;
  private final RequestPageModel pages;
  private final Letters letters;

  RequestPages(
      Drafts drafts, DraftFiles files, DraftForm form, RequestPageModel pages, Letters letters) {
    this.drafts = drafts;
    this.files = files;
    this.form = form;
    this.pages = pages;
    this.letters = letters;
  }

  @GetMapping
  String start(@PathVariable long id) {
    return to(drafts.get(id), RequestStep.AGENCY);
  }

  @GetMapping("/{step}")
  ModelAndView show(@PathVariable long id, @PathVariable String step) {
    return page(drafts.get(id), step(step), List.of());
  }

  /** Saves one step and goes where the button says. */
  @PostMapping("/{step}")
  ModelAndView save(
      @PathVariable long id,
      @PathVariable("step") String stepId,
      @RequestParam(name = "_back", required = false) @Nullable String back,
      @RequestParam(name = "_leave", required = false) @Nullable String leave,
      @RequestParam(name = "_add", required = false) @Nullable String add,
      @RequestParam(name = "_remove", required = false) @Nullable String remove,
      @RequestParam(name = "_letter", required = false) @Nullable MultipartFile letter,
      HttpServletRequest request)
      throws IOException {
    RequestStep step = step(stepId);
    Map<String, String[]> sent = request.getParameterMap();
    boolean changesRows = add != null || remove != null;
    Draft saved =
        drafts.save(
            id,
            now ->
                changesRows
                    ? form.withoutBlankRows(form.mergeRows(now, step, sent, add, remove))
                    : form.merge(now, step, sent));
    List<FieldError> wrong = letters.keep(saved, letter);
    if (changesRows) {
      ObjectNode shown = form.mergeRows(saved.data(), step, sent, add, remove);
      return page(saved.showing(shown), step, wrong);
    }
    if (!wrong.isEmpty() && (back != null || leave != null)) {
      return page(saved, step, wrong);
    }
    if (back != null) {
      return new ModelAndView(to(saved, step.previous()));
    }
    if (leave != null) {
      return new ModelAndView("redirect:/requests/new");
    }
    List<FieldError> errors = new ArrayList<>(form.errors(saved.data(), step, drafts.today()));
    errors.addAll(wrong);
    if (!errors.isEmpty()) {
      return page(saved, step, errors);
    }
    return new ModelAndView(to(saved, step.next()));
  }

  @PostMapping("/{step}/autosave")
  @ResponseBody
  Saved autosave(@PathVariable long id, @PathVariable String step, HttpServletRequest request) {
    Draft saved = drafts.save(id, now -> form.merge(now, step(step), request.getParameterMap()));
    return new Saved(saved.version(), saved.savedAt());
  }

  @PostMapping("/letter")
  ModelAndView letter(@PathVariable long id, @RequestParam("_letter") MultipartFile letter)
      throws IOException {
    Draft draft = drafts.get(id);
    List<FieldError> wrong = letters.keep(draft, letter);
    return wrong.isEmpty()
        ? new ModelAndView(to(draft, RequestStep.REVIEW))
        : page(draft, RequestStep.REVIEW, wrong);
  }

  @PostMapping("/files/{file}/remove")
  String removeFile(@PathVariable long id, @PathVariable long file) {
    Draft draft = drafts.get(id);
    files.remove(draft, file);
    return to(draft, RequestStep.REVIEW);
  }

  @PostMapping("/delete")
  String delete(@PathVariable long id) {
    drafts.delete(drafts.get(id));
    return "redirect:/requests/new";
  }

  private ModelAndView page(Draft draft, RequestStep step, List<FieldError> errors) {
    ModelAndView page = new ModelAndView("intake/RequestPage", pages.of(draft, step, errors));
    if (!errors.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    }
    return page;
  }

  private static RequestStep step(String id) {
    return RequestStep.ofId(id).orElseThrow(NotFound::new);
  }

  private static String to(Draft draft, RequestStep step) {
    return "redirect:/requests/drafts/" + draft.id() + "/" + step.id();
  }
}
