package org.psptracker.browser;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Fills a form as somebody who answers what is asked for: the wanted answers first, then every
 * visible required field that is still empty, in the order of the page.
 */
final class FormFilling {

  private static final String SENTENCE =
      "Written in the browser, with enough words to say what happened and what comes next.";

  /** Empty fields that must be filled: {id, kind, group}. Ids in {@code also} count as required. */
  private static final String EMPTY =
      """
      ([selector, also]) => {
        const form = document.querySelector(selector);
        const seen = new Set();
        const found = [];
        for (const el of form.elements) {
          if (!el.id || ['hidden', 'submit', 'button', 'fieldset', 'output', 'file'].includes(el.type)) continue;
          const set = el.closest('fieldset');
          const inSet = el.type === 'checkbox' && set?.querySelector(':scope > legend abbr.req') !== null && set !== null
              && set.querySelectorAll(`input[name="${CSS.escape(el.name)}"]`).length > 0 && el.name !== '';
          const alone = el.type === 'checkbox' && el.labels?.[0]?.querySelector('abbr.req');
          if (!el.required && !inSet && !alone && !also.includes(el.id)) continue;
          if (also.includes(el.id)) el.closest('details')?.setAttribute('open', '');
          if (!el.checkVisibility()) continue;
          const grouped = el.type === 'radio' || el.type === 'checkbox';
          if (grouped) {
            if (seen.has(el.name)) continue;
            seen.add(el.name);
            if ([...form.elements].some((each) => each.name === el.name && each.checked)) continue;
          } else if (el.value !== '') continue;
          const kind = grouped ? 'tick' : el.tagName === 'SELECT' ? 'select'
              : ['numeric', 'decimal'].includes(el.inputMode) ? 'number' : el.type;
          found.push({ id: el.id, kind, min: el.dataset.min ?? '' });
        }
        return found;
      }
      """;

  private final Visitor visitor;
  private final String form;
  private final LocalDate today;

  FormFilling(Visitor visitor, String form, LocalDate today) {
    this.visitor = visitor;
    this.form = form;
    this.today = today;
  }

  /** Answers by name of the field; of radios and checkboxes the value is ticked. */
  FormFilling answer(Map<String, String> wanted) {
    wanted.forEach(this::answer);
    return this;
  }

  FormFilling answer(String name, String value) {
    Locator field = visitor.find(form + " [name='" + name + "']:not([type=hidden])");
    String type =
        (String) field.first().evaluate("el => el.tagName === 'SELECT' ? 'select' : el.type");
    if (type.equals("radio") || type.equals("checkbox")) {
      tick(
          (String)
              visitor
                  .find(form + " [name='" + name + "'][value='" + value + "']")
                  .first()
                  .getAttribute("id"));
    } else if (type.equals("select")) {
      field.first().selectOption(value);
    } else {
      field.first().fill(value);
    }
    return this;
  }

  /** Fills what is required and empty. */
  FormFilling rest() {
    return rest(List.of());
  }

  private FormFilling rest(List<String> also) {
    for (Map<String, String> field : empty(also)) {
      fill(field);
    }
    // an answer may have shown other questions
    empty(also).forEach(this::fill);
    return this;
  }

  /** Fills the fields that the error summary names; false when there is no summary. */
  boolean mend() {
    if (visitor.find("#error-summary").count() == 0) {
      return false;
    }
    @SuppressWarnings("unchecked")
    List<String> named =
        (List<String>)
            visitor.page.evaluate(
                "() => [...document.querySelectorAll('#error-summary a')]"
                    + ".map((link) => decodeURIComponent(link.hash.slice(1)))");
    rest(named);
    return true;
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, String>> empty(List<String> also) {
    return (List<Map<String, String>>) visitor.page.evaluate(EMPTY, List.of(form, also));
  }

  private void fill(Map<String, String> field) {
    String id = field.get("id");
    Locator input = visitor.find("[id='" + id + "']");
    switch (field.get("kind")) {
      case "tick" -> tick(id);
      case "select" ->
          input.selectOption(
              (String)
                  input.evaluate("el => [...el.options].find((each) => each.value !== '').value"));
      case "number" -> input.fill(field.get("min").isEmpty() ? "1" : atLeastOne(field.get("min")));
      case "date" -> input.fill(today.plusDays(14).toString());
      case "time" -> input.fill("09:00");
      case "datetime-local" -> input.fill(today + "T09:00");
      case "email" -> input.fill("someone@agency.example");
      default ->
          input.fill(id.toLowerCase().contains("email") ? "someone@agency.example" : SENTENCE);
    }
  }

  private static String atLeastOne(String min) {
    return Double.parseDouble(min) <= 0 ? "1" : min;
  }

  /** The inputs themselves lie out of sight: people click their labels. */
  void tick(String id) {
    if (visitor.find("[id='" + id + "']").isChecked()) {
      return;
    }
    visitor.find("label[for='" + id + "']").first().click();
  }
}
