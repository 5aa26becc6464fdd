package org.psptracker.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.psptracker.web.FieldError;
import org.psptracker.web.forms.Forms;
import org.psptracker.web.forms.InvalidForm;
import org.psptracker.web.forms.Problems;
import org.springframework.stereotype.Component;

/** Reads what the guided pages send into a draft, and tells what keeps it from being filed. */
@Component
class DraftForm {

  private static final String YEARS = "crimeYears";
  private static final int SHOWN = 3;

  private final Forms forms;
  private final RequestRules rules;
  private final DraftErrors words;

  DraftForm(Forms forms, RequestRules rules, DraftErrors words) {
    this.forms = forms;
    this.rules = rules;
    this.words = words;
  }

  /** The draft's data with the fields of one step as a page sent them. */
  ObjectNode merge(ObjectNode data, RequestStep step, Map<String, String[]> parameters) {
    ObjectNode merged = data.deepCopy();
    merged.remove(step.fields());
    merged.setAll(forms.fromParameters(RequestForm.class, asked(step, parameters)));
    if (step == RequestStep.NEED) {
      rules.keepTopicsOfAreas(merged);
    }
    return merged;
  }

  /** The same with one row more or less; blank rows stay, to be shown and not to be kept. */
  ObjectNode mergeRows(
      ObjectNode data,
      RequestStep step,
      Map<String, String[]> parameters,
      @Nullable String add,
      @Nullable String remove) {
    ObjectNode merged = data.deepCopy();
    merged.remove(step.fields());
    merged.setAll(forms.withChangedRows(RequestForm.class, asked(step, parameters), add, remove));
    return merged;
  }

  ObjectNode withoutBlankRows(ObjectNode data) {
    return forms.withoutBlankRows(data);
  }

  private static Map<String, String[]> asked(RequestStep step, Map<String, String[]> parameters) {
    Map<String, String[]> asked = new HashMap<>();
    parameters.forEach(
        (name, values) -> {
          if (step.asksFor(name)) {
            asked.put(name, values);
          }
        });
    return asked;
  }

  /** What is wrong with the fields of one step. */
  List<FieldError> errors(ObjectNode data, RequestStep step, LocalDate today) {
    return errors(data, today).stream().filter(error -> step.asksFor(error.field())).toList();
  }

  /** Everything that keeps the draft from being filed, in order of the pages. */
  List<FieldError> errors(ObjectNode data, LocalDate today) {
    List<FieldError> errors = new ArrayList<>();
    for (FieldError error : forms.check(RequestForm.class, data)) {
      if (!ofEmptyYear(data, error.field())) {
        errors.add(words.plain(data, error));
      }
    }
    errors.addAll(contradictions(data, today));
    errors.sort(
        (a, b) ->
            Integer.compare(
                RequestStep.of(a.field()).ordinal(), RequestStep.of(b.field()).ordinal()));
    return errors;
  }

  /** The form that the draft is, without the years of which it says nothing. */
  RequestForm fileable(ObjectNode data) {
    return forms.read(RequestForm.class, withoutEmptyYears(data));
  }

  /** The years that are readable, for questions about them. */
  List<CrimeYear> years(ObjectNode data) {
    List<CrimeYear> years = new ArrayList<>();
    for (JsonNode row : withoutEmptyYears(data).path(YEARS)) {
      if (row.hasNonNull("population") && forms.check(CrimeYear.class, row).isEmpty()) {
        years.add(forms.bind(CrimeYear.class, row));
      }
    }
    return years;
  }

  /** The data with a row for each of the last three whole years, so that each can be typed in. */
  ObjectNode withYears(ObjectNode data, LocalDate today) {
    ObjectNode copy = data.deepCopy();
    ArrayNode rows = copy.path(YEARS) instanceof ArrayNode present ? present : copy.putArray(YEARS);
    for (int year = today.getYear() - SHOWN; year < today.getYear(); year++) {
      int wanted = year;
      boolean there =
          StreamSupport.stream(rows.spliterator(), false)
              .anyMatch(row -> row.path("year").asInt() == wanted);
      if (!there && rows.size() < SHOWN) {
        rows.addObject().put("year", year);
      }
    }
    return copy;
  }

  private List<FieldError> contradictions(ObjectNode data, LocalDate today) {
    Problems problems = new Problems();
    try {
      RequestForm partly = forms.bind(RequestForm.class, data.deepCopy().without(YEARS));
      rules.checkTopics(partly.coreAreas(), partly.subTopics(), problems);
    } catch (InvalidForm unreadable) {
      return List.of();
    }
    if (years(data).size() == data.path(YEARS).size()) {
      rules.checkYears(years(data), YEARS, today, problems);
    }
    return forms.errors(problems);
  }

  private static ObjectNode withoutEmptyYears(ObjectNode data) {
    ObjectNode copy = data.deepCopy();
    if (copy.path(YEARS) instanceof ArrayNode rows) {
      for (int row = rows.size() - 1; row >= 0; row--) {
        if (isEmpty(rows.get(row))) {
          rows.remove(row);
        }
      }
    }
    return copy;
  }

  private static boolean ofEmptyYear(ObjectNode data, String path) {
    if (!path.startsWith(YEARS + "[")) {
      return false;
    }
    int row = Integer.parseInt(path.substring(YEARS.length() + 1, path.indexOf(']')));
    return isEmpty(data.path(YEARS).path(row));
  }

  /** A year of which nothing but its number is there. */
  private static boolean isEmpty(JsonNode row) {
    return row.isObject() && row.size() == 1 && row.has("year");
  }
}
