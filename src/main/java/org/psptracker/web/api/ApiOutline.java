package org.psptracker.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows of the document.
 *
 * @param groups calls by the first word of their address
 * @param schemas JSON by name
 */
record ApiOutline(List<Group> groups, Map<String, String> schemas) {

  /** Calls whose addresses begin alike. */
  record Group(String name, List<Call> calls) {}

  /**
   * One call.
   *
   * @param body JSON of what it takes, null for nothing
   * @param refersTo name of the schema that the body is, null when it is its own
   */
  record Call(
      String id,
      String method,
      String address,
      String summary,
      String description,
      List<Given> given,
      @Nullable String body,
      @Nullable String refersTo,
      List<Answer> answers) {}

  /** A parameter; {@code in} is path, query or header. */
  record Given(String name, String in, boolean required, String description) {}

  /** An answer by its code. */
  record Answer(String code, String description) {}

  static ApiOutline of(JsonNode document) {
    Map<String, Group> groups = new TreeMap<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        call -> {
                          String group = call.getValue().path("tags").path(0).asText();
                          groups
                              .computeIfAbsent(group, name -> new Group(name, new ArrayList<>()))
                              .calls()
                              .add(call(document, path.getKey(), call.getKey(), call.getValue()));
                        }));
    Map<String, String> schemas = new TreeMap<>();
    document
        .path("components")
        .path("schemas")
        .properties()
        .forEach(schema -> schemas.put(schema.getKey(), schema.getValue().toPrettyString()));
    return new ApiOutline(List.copyOf(groups.values()), schemas);
  }

  private static Call call(JsonNode document, String address, String method, JsonNode call) {
    List<Given> given = new ArrayList<>();
    for (JsonNode one : call.path("parameters")) {
      JsonNode parameter = resolved(document, one);
      given.add(
          new Given(
              parameter.path("name").asText(),
              parameter.path("in").asText(),
              parameter.path("required").asBoolean(),
              parameter.path("description").asText()));
    }
    List<Answer> answers = new ArrayList<>();
    call.path("responses")
        .properties()
        .forEach(
            answer ->
                answers.add(
                    new Answer(
                        answer.getKey(),
                        resolved(document, answer.getValue()).path("description").asText())));
    JsonNode body =
        call.path("requestBody").path("content").path("application/json").path("schema");
    String reference = body.path("$ref").asText();
    return new Call(
        call.path("operationId").asText(),
        method.toUpperCase(Locale.ROOT),
        address,
        call.path("summary").asText(),
        call.path("description").asText(),
        given,
        body.isMissingNode() || !reference.isEmpty() ? null : body.toPrettyString(),
        reference.isEmpty() ? null : reference.substring(reference.lastIndexOf('/') + 1),
        answers);
  }

  private static JsonNode resolved(JsonNode document, JsonNode node) {
    String reference = node.path("$ref").asText();
    return reference.isEmpty() ? node : document.at(reference.substring(1));
  }
}
