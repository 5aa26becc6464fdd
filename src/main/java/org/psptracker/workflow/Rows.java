package org.psptracker.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Takes a row out of what was typed, for pages without JavaScript. */
final class Rows {

  private Rows() {}

  /** The tree without the row that {@code path} names: {@code goals[1]}. */
  static ObjectNode without(ObjectNode typed, String path) {
    ObjectNode copy = typed.deepCopy();
    int bracket = path.lastIndexOf('[');
    if (bracket < 0 || !path.endsWith("]")) {
      return copy;
    }
    String pointer = "/" + path.substring(0, bracket).replaceAll("[.\\[]", "/").replace("]", "");
    JsonNode list = copy.at(pointer);
    String index = path.substring(bracket + 1, path.length() - 1);
    if (list instanceof ArrayNode rows && index.matches("\\d{1,4}")) {
      rows.remove(Integer.parseInt(index));
    }
    return copy;
  }
}
