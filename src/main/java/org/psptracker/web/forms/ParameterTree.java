package org.psptracker.web.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a page sends ({@code goals[0].title=…}) into the JSON that the API would take. Text
 * that does not fit the field's type stays text, so that it can be shown again and refused by the
 * schema; blank text and rows of blanks are left out.
 */
final class ParameterTree {

  static final int MOST_ROWS = 200;

  /** As people write numbers: a comma only between thousands, so that 3,5 is never taken for 35. */
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:(?:\\d+|\\d{1,3}(?:,\\d{3})+)(?:\\.\\d*)?|\\.\\d+)");

  private final JsonNode schema;
  private final JsonNodeFactory json = JsonNodeFactory.instance;

  ParameterTree(JsonNode schema) {
    this.schema = schema;
  }

  ObjectNode read(Map<String, String[]> parameters) {
    ObjectNode tree = readWithBlankRows(parameters);
    prune(tree);
    return tree;
  }

  /** As the page stands: each of its rows is there, also one in which nothing was entered. */
  ObjectNode readWithBlankRows(Map<String, String[]> parameters) {
    ObjectNode tree = json.objectNode();
    // in order of name, so that rows arrive in order of index
    new TreeMap<>(parameters)
        .forEach(
            (name, values) -> {
              if (!name.startsWith("_")) {
                put(tree, name, values);
              }
            });
    return tree;
  }

  private void put(ObjectNode tree, String name, String[] values) {
    List<Object> parts;
    try {
      parts = SchemaPaths.parts(name);
    } catch (IllegalArgumentException malformed) {
      tree.put(name, String.join(",", values));
      return;
    }
    JsonNode fieldSchema = SchemaPaths.schemaAt(schema, name);
    JsonNode value = value(fieldSchema, values);
    JsonNode at = tree;
    for (int i = 0; i < parts.size() - 1; i++) {
      at = child(at, parts.get(i), parts.get(i + 1) instanceof Integer);
      if (at == null) {
        return;
      }
    }
    if (value != null) {
      set(at, parts.get(parts.size() - 1), value);
    }
  }

  private @Nullable JsonNode child(JsonNode at, Object part, boolean list) {
    JsonNode fresh = list ? json.arrayNode() : json.objectNode();
    if (at instanceof ObjectNode object && part instanceof String field) {
      JsonNode present = object.path(field);
      if (present.isContainerNode()) {
        return present;
      }
      object.set(field, fresh);
      return fresh;
    }
    if (at instanceof ArrayNode array && part instanceof Integer index && index < MOST_ROWS) {
      while (array.size() <= index) {
        array.add(json.objectNode());
      }
      return array.get(index);
    }
    return null;
  }

  private void set(JsonNode at, Object part, JsonNode value) {
    if (at instanceof ObjectNode object && part instanceof String field) {
      object.set(field, value);
    } else if (at instanceof ArrayNode array
        && part instanceof Integer index
        && index < MOST_ROWS) {
      while (array.size() <= index) {
        array.addNull();
      }
      array.set(index, value);
    }
  }

  private @Nullable JsonNode value(JsonNode field, String[] values) {
    if (SchemaPaths.type(field).equals("array")) {
      ArrayNode array = json.arrayNode();
      for (String value : values) {
        JsonNode item = scalar(field.path("items"), value);
        if (item != null) {
          array.add(item);
        }
      }
      return array.isEmpty() ? null : array;
    }
    // the last one counts: a checkbox follows a hidden field that says "no"
    return scalar(field, values[values.length - 1]);
  }

  private @Nullable JsonNode scalar(JsonNode field, String typed) {
    String text = typed.strip();
    if (text.isEmpty()) {
      return null;
    }
    switch (SchemaPaths.type(field)) {
      case "integer", "number" -> {
        return NUMBER.matcher(text).matches()
            ? json.numberNode(new BigDecimal(text.replace(",", "")))
            : json.textNode(text);
      }
      case "boolean" -> {
        return switch (text) {
          case "true", "on" -> json.booleanNode(true);
          case "false" -> json.booleanNode(false);
          default -> json.textNode(text);
        };
      }
      default -> {
        return json.textNode(text.replace("\r\n", "\n"));
      }
    }
  }

  /** Takes out what is empty; answers whether nothing is left. */
  static boolean prune(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .removeIf(entry -> entry.getValue().isContainerNode() && prune(entry.getValue()));
      return object.isEmpty();
    }
    if (node instanceof ArrayNode array) {
      for (int i = array.size() - 1; i >= 0; i--) {
        JsonNode item = array.get(i);
        if (item.isNull() || (item.isContainerNode() && (prune(item) || onlyUnticked(item)))) {
          array.remove(i);
        }
      }
      return array.isEmpty();
    }
    return false;
  }

  /** A row in which nothing was entered still sends "no" for each checkbox. */
  private static boolean onlyUnticked(JsonNode row) {
    for (JsonNode value : row) {
      if (!value.isBoolean() || value.booleanValue()) {
        return false;
      }
    }
    return row.isObject();
  }
}
