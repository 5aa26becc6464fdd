package org.psptracker.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A case of the programme as its file tells it; {@code demo/README.md} says what may stand there.
 */
record CaseScript(JsonNode node) {

  static List<CaseScript> all(List<String> files) {
    return files.stream().map(Yaml::read).flatMap(CaseScript::items).map(CaseScript::new).toList();
  }

  static Stream<JsonNode> items(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }

  String id() {
    return node.path("id").asText();
  }

  /** Short name of the site. */
  String site() {
    return node.path("site").asText();
  }

  /** Days before the present day on which the request is filed. */
  int filed() {
    return node.path("filed").asInt();
  }

  String text(String name) {
    return node.path(name).asText("");
  }

  JsonNode get(String name) {
    return node.path(name);
  }

  /** The area whose words the case borrows where it has none of its own. */
  String mainArea() {
    return node.path("areas").path(0).asText();
  }

  /** What the case says to a step for the n-th time, from 0; missing where it says nothing. */
  JsonNode answer(String step, int time) {
    JsonNode said = node.path("answers").path(step);
    return said.isArray() ? said.path(time) : time == 0 ? said : said.path("-");
  }

  /**
   * Whether nobody acts on that step, {@code step} whenever it opens or {@code step-2} when it does
   * for the second time.
   */
  boolean rests(String step, int time) {
    String thisTime = step + "-" + (time + 1);
    return items(node.path("rests"))
        .map(JsonNode::asText)
        .anyMatch(name -> name.equals(step) || name.equals(thisTime));
  }

  /** A number that stays the same from start to start, from 0 to below {@code bound}. */
  int pick(String what, int bound) {
    return bound <= 1 ? 0 : Math.floorMod((id() + "/" + what).hashCode() * 31 >>> 3, bound);
  }
}
