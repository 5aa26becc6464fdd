package org.psptracker.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What people of the programme usually say, and how long they usually take. */
final class Library {

  private final JsonNode usual = Yaml.read("demo/usual.yml");
  private final JsonNode areas = Yaml.read("demo/areas.yml");

  /**
   * The usual answer to a step, one of several.
   *
   * @param time how often the case was at the step before
   */
  JsonNode answer(CaseScript script, String step, int time) {
    JsonNode answers = usual.path("steps").path(step);
    return answers.isArray() ? answers.path(script.pick(step + time, answers.size())) : answers;
  }

  /** Words by name: the case's own, those of its area, then the usual ones. */
  JsonNode words(CaseScript script, String name) {
    JsonNode own = script.get("words").path(name);
    if (!own.isMissingNode()) {
      return own;
    }
    JsonNode variants = areas.path(script.mainArea());
    int variant = script.get("variant").asInt(script.pick("variant", variants.size()));
    JsonNode ofArea = variants.path(variant % Math.max(1, variants.size())).path(name);
    if (!ofArea.isMissingNode()) {
      return ofArea;
    }
    JsonNode some = usual.path("words").path(name);
    return some.isArray() && !some.isEmpty() ? some.path(script.pick(name, some.size())) : some;
  }

  /** One of the usual words of that name. */
  String one(CaseScript script, String name, String what) {
    JsonNode some = usual.path("words").path(name);
    return some.path(script.pick(name + what, some.size())).asText();
  }

  /**
   * Business hours until the step is done, once it is open.
   *
   * @param time how often the case was at the step before
   */
  double hours(CaseScript script, String step, int time) {
    JsonNode own = script.get("delays").path(step);
    JsonNode said = own.isArray() ? own.path(Math.min(time, own.size() - 1)) : own;
    if (said.isNumber()) {
      return said.asDouble();
    }
    JsonNode range = usual.path("hours").path(step);
    double least = range.path(0).asDouble(2);
    double most = range.path(1).asDouble(12);
    return least + (most - least) * script.pick("hours" + step + time, 1000) / 1000;
  }

  /** Lays {@code over} upon {@code base}: objects are joined, everything else is replaced. */
  static ObjectNode lay(ObjectNode base, JsonNode over) {
    over.properties()
        .forEach(
            entry -> {
              if (base.get(entry.getKey()) instanceof ObjectNode inner
                  && entry.getValue() instanceof ObjectNode outer) {
                lay(inner, outer);
              } else {
                base.set(entry.getKey(), entry.getValue().deepCopy());
              }
            });
    return base;
  }

  static JsonNode nothing() {
    return MissingNode.getInstance();
  }
}
