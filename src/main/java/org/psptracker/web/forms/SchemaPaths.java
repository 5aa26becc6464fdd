package org.psptracker.web.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;

/** Finds the part of a schema, or of a tree, that a path such as {@code goals[0].title} names. */
final class SchemaPaths {

  private SchemaPaths() {}

  /** Names and indexes in order: {@code goals}, {@code 0}, {@code title}; indexes as Integer. */
  static List<Object> parts(String path) {
    List<Object> parts = new ArrayList<>();
    for (String piece : path.split("\\.", -1)) {
      int bracket = piece.indexOf('[');
      parts.add(bracket < 0 ? piece : piece.substring(0, bracket));
      while (bracket >= 0) {
        int end = piece.indexOf(']', bracket);
        if (end < 0) {
          throw new IllegalArgumentException("not a path: " + path);
        }
        parts.add(Integer.valueOf(piece.substring(bracket + 1, end)));
        bracket = piece.indexOf('[', end);
      }
    }
    return parts;
  }

  /** The schema of what the path names; missing when there is no such field. */
  static JsonNode schemaAt(JsonNode schema, String path) {
    JsonNode at = schema;
    for (Object part : parts(path)) {
      at = part instanceof Integer ? at.path("items") : at.path("properties").path((String) part);
    }
    return at;
  }

  static JsonNode valueAt(JsonNode tree, String path) {
    JsonNode at = tree;
    for (Object part : parts(path)) {
      at = part instanceof Integer index ? at.path(index) : at.path((String) part);
      if (at.isMissingNode()) {
        return MissingNode.getInstance();
      }
    }
    return at;
  }

  /** {@code goals[0].activities[1].title} is {@code goals.activities.title}. */
  static String withoutIndexes(String path) {
    return path.replaceAll("\\[\\d+]", "");
  }

  /** Whether nothing is filled in anywhere below. */
  static boolean isBlank(JsonNode value) {
    if (value.isContainerNode()) {
      for (JsonNode below : value) {
        if (!isBlank(below)) {
          return false;
        }
      }
      return true;
    }
    // a box that is not ticked is no entry
    boolean unticked = value.isBoolean() && !value.asBoolean();
    return value.isMissingNode() || value.isNull() || unticked || value.asText().isBlank();
  }

  static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.isArray() ? type.path(0).asText() : type.asText();
  }
}
