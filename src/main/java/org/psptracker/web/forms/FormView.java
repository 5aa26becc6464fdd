package org.psptracker.web.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.psptracker.web.FieldError;
import org.psptracker.web.forms.FormField.Need;

/** A form as a page shows it: fields by path, with what was typed and what is wrong. */
public final class FormView {

  /** One line of the error summary: "Goal 1 · Title: Shorten this to 100 characters." */
  public record ErrorLine(String path, String id, String text, String message) {}

  private final Words words;
  private final JsonNode schema;
  private final ObjectNode tree;
  private final List<FieldError> errors;
  private final Map<String, List<Option>> options;

  FormView(
      Words words,
      JsonNode schema,
      ObjectNode tree,
      List<FieldError> errors,
      Map<String, List<Option>> options) {
    this.words = words;
    this.schema = schema;
    this.tree = tree;
    this.errors = errors;
    this.options = options;
  }

  /**
   * The field that the path names; a path that the form does not have is a mistake in a template.
   */
  public FormField field(String path) {
    JsonNode at = SchemaPaths.schemaAt(schema, path);
    if (at.isMissingNode()) {
      throw new IllegalArgumentException("the form has no field " + path);
    }
    String plain = SchemaPaths.withoutIndexes(path);
    return new FormField(
        path,
        words.label(plain),
        words.hint(plain),
        at,
        isRequired(path) ? inUnusedRow(path) ? Need.IF_ROW_IS_USED : Need.ALWAYS : Need.NEVER,
        values(path),
        error(path),
        choices(plain, at));
  }

  public boolean has(String path) {
    return !SchemaPaths.schemaAt(schema, path).isMissingNode();
  }

  /** Indexes of the rows of a list of records: at least one, so that there is where to type. */
  public List<Integer> rows(String path) {
    int rows = Math.max(1, SchemaPaths.valueAt(tree, path).size());
    return IntStream.range(0, rows).boxed().toList();
  }

  /** Indexes of the rows that are there; none where a form may well have none. */
  public List<Integer> givenRows(String path) {
    return IntStream.range(0, SchemaPaths.valueAt(tree, path).size()).boxed().toList();
  }

  public String rowLabel(String path, int index) {
    return words.row(SchemaPaths.withoutIndexes(path), index + 1);
  }

  public String addLabel(String path) {
    return words.text(SchemaPaths.withoutIndexes(path) + ".add");
  }

  public boolean hasErrors() {
    return !errors.isEmpty();
  }

  /** Everything wrong, for the summary; each error leads to its field. */
  public List<ErrorLine> getErrors() {
    List<ErrorLine> lines = new ArrayList<>();
    for (FieldError error : errors) {
      lines.add(
          new ErrorLine(error.field(), FormField.id(error.field()), line(error), message(error)));
    }
    return lines;
  }

  private String line(FieldError error) {
    // what was sent beyond the form's fields has no words
    String label = label(error.field());
    if (label == null) {
      return error.message();
    }
    String row = has(error.field()) ? words.rowsOf(error.field()) : "";
    if (error.missing()) {
      return row.isEmpty() ? message(error) : words.inRow(row, message(error));
    }
    String place = row.isEmpty() ? label : words.inRow(row, label);
    return place + (place.endsWith("?") ? " " : ": ") + error.message();
  }

  private @Nullable String label(String path) {
    return path.isEmpty() ? null : words.textOrNull(SchemaPaths.withoutIndexes(path));
  }

  /** The sentence at the field; an answer that is missing is asked for by name. */
  private String message(FieldError error) {
    if (!error.missing() || !has(error.field()) || label(error.field()) == null) {
      return error.message();
    }
    JsonNode at = SchemaPaths.schemaAt(schema, error.field());
    String plain = SchemaPaths.withoutIndexes(error.field());
    String type = SchemaPaths.type(at);
    boolean offered = options.containsKey(plain) || at.has("enum") || type.equals("boolean");
    return words.missing(plain, type.equals("array") ? "several" : offered ? "choice" : "text");
  }

  private @Nullable String error(String path) {
    Optional<FieldError> found = errors.stream().filter(e -> e.field().equals(path)).findFirst();
    return found.map(this::message).orElse(null);
  }

  private Set<String> values(String path) {
    JsonNode value = SchemaPaths.valueAt(tree, path);
    Set<String> values = new LinkedHashSet<>();
    if (value.isArray()) {
      value.forEach(item -> values.add(item.asText()));
    } else if (value.isNumber()) {
      values.add(value.decimalValue().toPlainString());
    } else if (value.isValueNode() && !value.isNull()) {
      values.add(value.asText());
    }
    return values;
  }

  /** Whether the field is in a row that may stay as empty as it is. */
  private boolean inUnusedRow(String path) {
    int close = path.lastIndexOf(']');
    int open = path.lastIndexOf('[', close);
    if (open < 0 || !SchemaPaths.isBlank(SchemaPaths.valueAt(tree, path.substring(0, close + 1)))) {
      return false;
    }
    return !path.substring(open + 1, close).equals("0") || !isRequired(path.substring(0, open));
  }

  private boolean isRequired(String path) {
    int dot = path.lastIndexOf('.');
    JsonNode parent = dot < 0 ? schema : SchemaPaths.schemaAt(schema, path.substring(0, dot));
    String name = path.substring(dot + 1);
    for (JsonNode required : parent.path("required")) {
      if (required.asText().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private List<Option> choices(String plain, JsonNode at) {
    List<Option> given = options.get(plain);
    if (given != null) {
      return given;
    }
    JsonNode values = at.has("enum") ? at.path("enum") : at.path("items").path("enum");
    List<Option> choices = new ArrayList<>();
    values.forEach(value -> choices.add(words.option(plain, value.asText())));
    return choices;
  }
}
