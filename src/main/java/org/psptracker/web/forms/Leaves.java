package org.psptracker.web.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A tree as its single values by path, for comparing two trees field by field. */
public final class Leaves {

  private Leaves() {}

  /**
   * Values by path ({@code goals[0].title}), in the order of the tree. A list of plain values is
   * one of them, for it is one field on a page.
   */
  public static Map<String, JsonNode> of(JsonNode tree) {
    Map<String, JsonNode> found = new LinkedHashMap<>();
    collect("", tree, found);
    return found;
  }

  /** A value as text; the values of a list with commas between them. */
  public static String text(JsonNode value) {
    if (value.isArray()) {
      return StreamSupport.stream(value.spliterator(), false)
          .map(Leaves::text)
          .collect(Collectors.joining(", "));
    }
    return value.isNumber()
        ? value.decimalValue().stripTrailingZeros().toPlainString()
        : value.asText();
  }

  private static void collect(String path, JsonNode node, Map<String, JsonNode> found) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              entry ->
                  collect(
                      path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(),
                      entry.getValue(),
                      found));
    } else if (node.isArray() && (node.path(0).isObject() || node.path(0).isArray())) {
      for (int i = 0; i < node.size(); i++) {
        collect(path + "[" + i + "]", node.path(i), found);
      }
    } else if (!node.isNull() && !node.isMissingNode()) {
      found.put(path, node);
    }
  }
}
