package org.psptracker.web.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One field on a page. */
public final class FormField {

  /** When it must be answered. */
  enum Need {
    NEVER,
    IF_ROW_IS_USED,
    ALWAYS
  }

  private final String path;
  private final String label;
  private final @Nullable String hint;
  private final JsonNode schema;
  private final Need need;
  private final Set<String> values;
  private final @Nullable String error;
  private final List<Option> options;

  FormField(
      String path,
      String label,
      @Nullable String hint,
      JsonNode schema,
      Need need,
      Set<String> values,
      @Nullable String error,
      List<Option> options) {
    this.path = path;
    this.label = label;
    this.hint = hint;
    this.schema = schema;
    this.need = need;
    this.values = values;
    this.error = error;
    this.options = options;
  }

  /** The same field under another label: where each row of a set has its own. */
  public FormField labelled(String other) {
    return new FormField(path, other, hint, schema, need, values, error, options);
  }

  /** The same field with another hint. */
  public FormField hinted(String other) {
    return new FormField(path, label, other, schema, need, values, error, options);
  }

  static String id(String path) {
    return "field-" + path.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
  }

  public String getPath() {
    return path;
  }

  public String getName() {
    return path;
  }

  public String getId() {
    return id(path);
  }

  public String getLabel() {
    return label;
  }

  public @Nullable String getHint() {
    return hint;
  }

  /** What was typed, empty when nothing was. */
  public String getValue() {
    return values.isEmpty() ? "" : values.iterator().next();
  }

  public Set<String> getValues() {
    return values;
  }

  public boolean checked(String option) {
    return values.contains(option);
  }

  public @Nullable String getError() {
    return error;
  }

  public boolean isRequired() {
    return need == Need.ALWAYS;
  }

  /** Whether the field is needed as soon as anything else is typed into its row. */
  public boolean isRequiredInRow() {
    return need == Need.IF_ROW_IS_USED;
  }

  public @Nullable Integer getMaxLength() {
    return schema.has("maxLength") ? schema.path("maxLength").asInt() : null;
  }

  public @Nullable String getMin() {
    return bound("minimum");
  }

  public @Nullable String getMax() {
    return bound("maximum");
  }

  /** 1 for whole numbers, any fraction otherwise. */
  public String getStep() {
    return schema.has("multipleOf")
        ? schema.path("multipleOf").asText()
        : getType().equals("integer") ? "1" : "any";
  }

  public @Nullable String getPattern() {
    return schema.has("pattern") && !schema.path("pattern").asText().equals("\\S")
        ? schema.path("pattern").asText()
        : null;
  }

  /** JSON type: string, integer, number, boolean, array or object. */
  public String getType() {
    return SchemaPaths.type(schema);
  }

  public List<Option> getOptions() {
    return options;
  }

  /** Nobody is helped by the bounds of a 32-bit number. */
  private @Nullable String bound(String keyword) {
    if (!schema.has(keyword)) {
      return null;
    }
    long value = schema.path(keyword).asLong();
    return Math.abs(value) >= Integer.MAX_VALUE ? null : schema.path(keyword).asText();
  }
}
