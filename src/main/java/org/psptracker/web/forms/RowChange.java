package org.psptracker.web.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Adds a row to a list of a form that is being filled in, or takes one out. A path that names no
 * list of rows, or no row, changes nothing: people do not write these paths.
 */
record RowChange(JsonNode schema, ObjectNode tree) {

  /** One blank row more at the end of the list. */
  void add(String path) {
    if (!isPath(path) || !isRows(path)) {
      return;
    }
    int dot = path.lastIndexOf('.');
    JsonNode parent = dot < 0 ? tree : SchemaPaths.valueAt(tree, path.substring(0, dot));
    if (!(parent instanceof ObjectNode object)) {
      return;
    }
    String name = path.substring(dot + 1);
    ArrayNode rows =
        object.get(name) instanceof ArrayNode present ? present : object.putArray(name);
    if (rows.size() < ParameterTree.MOST_ROWS) {
      rows.addObject();
    }
  }

  void remove(String row) {
    int bracket = row.lastIndexOf('[');
    if (bracket < 0 || !row.endsWith("]") || !isPath(row)) {
      return;
    }
    List<Object> parts = SchemaPaths.parts(row);
    if (SchemaPaths.valueAt(tree, row.substring(0, bracket)) instanceof ArrayNode rows
        && parts.get(parts.size() - 1) instanceof Integer index) {
      rows.remove(index.intValue());
    }
  }

  private boolean isRows(String path) {
    JsonNode at = SchemaPaths.schemaAt(schema, path);
    return SchemaPaths.type(at).equals("array") && at.path("items").has("properties");
  }

  private static boolean isPath(String path) {
    return path.matches("\\w+(\\[\\d{1,4}])?(\\.\\w+(\\[\\d{1,4}])?)*");
  }
}
