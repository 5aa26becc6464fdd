package org.psptracker.web.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What was filled in, in the words of its form: for reading, where there is no form to show. */
public final class FieldWords {

  /** One field that was filled in. */
  public record Line(String label, String value) {}

  private final Words words;
  private final Map<String, List<Option>> options;

  FieldWords(Words words, Map<String, List<Option>> options) {
    this.words = words;
    this.options = options;
  }

  public Locale locale() {
    return words.locale();
  }

  /** Everything that was filled in; keys that no page shows are left out. */
  public List<Line> lines(ObjectNode tree) {
    List<Line> lines = new ArrayList<>();
    Leaves.of(tree)
        .forEach(
            (path, value) -> {
              String label = label(path);
              if (label != null) {
                lines.add(new Line(label, value(path, value)));
              }
            });
    return lines;
  }

  /** Where the path leads: {@code Goal 1 · Title}; null when the field has no words. */
  public @Nullable String label(String path) {
    List<String> parts = new ArrayList<>();
    for (int end = path.indexOf(']'); end > 0; end = path.indexOf(']', end + 1)) {
      int open = path.lastIndexOf('[', end);
      String rows = SchemaPaths.withoutIndexes(path.substring(0, open));
      String row = words.rowOrNull(rows, Integer.parseInt(path.substring(open + 1, end)) + 1);
      if (row != null) {
        parts.add(row);
      }
    }
    String own = words.textOrNull(SchemaPaths.withoutIndexes(path));
    if (own == null) {
      return null;
    }
    parts.add(own);
    return String.join(" · ", parts);
  }

  /** What is there as people read it; empty when nothing is. */
  public String valueAt(String path, ObjectNode tree) {
    return value(path, SchemaPaths.valueAt(tree, path));
  }

  private String value(String path, JsonNode value) {
    if (value instanceof ArrayNode several) {
      return StreamSupport.stream(several.spliterator(), false)
          .map(one -> value(path, one))
          .collect(Collectors.joining(", "));
    }
    String text = Leaves.text(value);
    if (value.isBoolean()) {
      return words.plain(value.asBoolean() ? "fields.yes" : "fields.no");
    }
    String plain = SchemaPaths.withoutIndexes(path);
    for (Option option : options.getOrDefault(plain, List.of())) {
      if (option.value().equals(text)) {
        return option.label();
      }
    }
    return words.enums().containsKey(plain) && !text.isEmpty() ? words.choice(plain, text) : text;
  }
}
