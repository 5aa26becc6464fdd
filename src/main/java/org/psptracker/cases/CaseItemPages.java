package org.psptracker.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.psptracker.web.FieldError;
import org.psptracker.web.forms.FormViews;
import org.psptracker.web.forms.Forms;
import org.psptracker.web.forms.InvalidForm;
import org.psptracker.web.forms.Option;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the small forms of a case share: shown, judged, shown again with what is wrong. */
@Component
class CaseItemPages {

  /**
   * A small form.
   *
   * @param id kebab-case; its words are the messages {@code <id>.title}, {@code <id>.do} and {@code
   *     <id>.<field>}
   * @param action where it is sent
   * @param template whose fragment {@code fields} shows it
   */
  record Frame(
      String id, String reference, String action, String back, String template, boolean upload) {}

  private final Forms forms;
  private final FormViews views;

  CaseItemPages(Forms forms, FormViews views) {
    this.forms = forms;
    this.views = views;
  }

  ObjectNode empty(Class<? extends Record> form) {
    return forms.fromParameters(form, Map.of());
  }

  ObjectNode tree(Record form) {
    return forms.tree(form);
  }

  ObjectNode typed(Class<? extends Record> form, HttpServletRequest request) {
    return forms.fromParameters(form, request.getParameterMap());
  }

  <F extends Record> F read(Class<F> form, ObjectNode tree) {
    return forms.read(form, tree);
  }

  ModelAndView show(
      Class<? extends Record> form, Frame frame, ObjectNode tree, List<FieldError> errors) {
    return show(form, frame, tree, errors, Map.of());
  }

  /**
   * With choices of fields that are not enums.
   *
   * @param options by name of the field
   */
  ModelAndView show(
      Class<? extends Record> form,
      Frame frame,
      ObjectNode tree,
      List<FieldError> errors,
      Map<String, List<Option>> options) {
    ModelAndView page = new ModelAndView("cases/CaseItemPage");
    page.addObject("frame", frame);
    page.addObject("reference", frame.reference());
    page.addObject("form", views.view(form, frame.id(), tree, errors, options));
    if (!errors.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    }
    return page;
  }

  /** Answers with what {@code accept} says, or with the form again when its schema objects. */
  ModelAndView accept(
      Class<? extends Record> form, Frame frame, ObjectNode tree, Supplier<String> accept) {
    try {
      return new ModelAndView("redirect:" + accept.get());
    } catch (InvalidForm invalid) {
      return show(form, frame, tree, invalid.errors());
    }
  }
}
