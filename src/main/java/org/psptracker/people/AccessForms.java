package org.psptracker.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.psptracker.web.FieldError;
import org.psptracker.web.forms.FormView;
import org.psptracker.web.forms.FormViews;
import org.psptracker.web.forms.Forms;
import org.psptracker.web.forms.InvalidForm;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reads what was typed for access, kindly: case and blanks of an ORI are nobody's mistake. */
@Component
class AccessForms {

  private final Forms forms;
  private final FormViews views;
  private final UsStates states;
  private final MessageSource messages;

  AccessForms(Forms forms, FormViews views, UsStates states, MessageSource messages) {
    this.forms = forms;
    this.views = views;
    this.states = states;
    this.messages = messages;
  }

  ObjectNode fromParameters(Map<String, String[]> parameters) {
    return forms.fromParameters(AccessForm.class, parameters);
  }

  /**
   * The form that the JSON holds.
   *
   * @throws InvalidForm naming every field that does not fit
   */
  AccessForm read(ObjectNode tree) {
    ObjectNode tidy = tree.deepCopy();
    tidy(tidy, "ori");
    tidyBlanks(tidy, "email");
    try {
      AccessForm form = forms.read(AccessForm.class, tidy);
      if (!UsStates.CODES.contains(form.usState())) {
        throw new InvalidForm(List.of(new FieldError("usState", say("form.error.enum"))));
      }
      return form;
    } catch (InvalidForm invalid) {
      throw new InvalidForm(invalid.errors().stream().map(this::inWords).toList());
    }
  }

  /** What was typed before, to be corrected. */
  ObjectNode tree(AccessForm form) {
    return forms.tree(form);
  }

  /** The page's view of what was typed. */
  FormView view(ObjectNode typed, List<FieldError> errors) {
    return views.view(AccessForm.class, "access", typed, errors, Map.of("usState", states.all()));
  }

  /** Upper case without what people put between the groups of an ORI. */
  static void tidy(ObjectNode tree, String field) {
    if (tree.path(field).isTextual()) {
      tree.put(field, tree.path(field).asText().replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT));
    }
  }

  private static void tidyBlanks(ObjectNode tree, String field) {
    if (tree.path(field).isTextual()) {
      tree.put(field, tree.path(field).asText().strip());
    }
  }

  private FieldError inWords(FieldError error) {
    return error.field().equals("ori") && !error.missing()
        ? new FieldError("ori", say("people.error.ori"))
        : error;
  }

  private String say(String key) {
    return messages.getMessage(key, null, LocaleContextHolder.getLocale());
  }
}
