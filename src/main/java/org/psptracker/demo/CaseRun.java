package org.psptracker.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.Jurisdiction;
import org.psptracker.identity.Actor;

/** A case of the programme while it lives. */
final class CaseRun {

  private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z]+|[+-]\\d+)}");
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  final CaseScript script;
  final Jurisdiction site;
  final Actor siteActor;
  final Actor coordinator;

  /** How often each step was opened, and how often done. */
  final Map<String, Integer> opened = new HashMap<>();

  final Map<String, Integer> done = new HashMap<>();

  /** Keys of the positions, the lead expert's first, and how often somebody was chosen for each. */
  final TreeSet<Long> positions = new TreeSet<>();

  final Map<Long, Integer> chosen = new HashMap<>();

  /** Keys of the activities in the order of the plan, and what is to be reported of each. */
  final List<Long> activities = new ArrayList<>();

  final List<JsonNode> reports = new ArrayList<>();

  private final Library library;
  private final Map<String, CaseRun> others;
  private @Nullable CaseFile file;
  boolean held;

  /** Last month of which counts were given, and the month in which the work began. */
  @Nullable YearMonth counted;

  @Nullable YearMonth workBegan;

  CaseRun(
      CaseScript script,
      Library library,
      Map<String, CaseRun> others,
      Jurisdiction site,
      Actor siteActor,
      Actor coordinator) {
    this.script = script;
    this.library = library;
    this.others = others;
    this.site = site;
    this.siteActor = siteActor;
    this.coordinator = coordinator;
  }

  void filed(CaseFile caseFile) {
    this.file = caseFile;
  }

  CaseFile file() {
    if (file == null) {
      throw new IllegalStateException(script.id() + " is not filed yet");
    }
    return file;
  }

  /** What is said to the step, before the particulars of the step come in. */
  ObjectNode answer(String step, ObjectNode prefilled, LocalDate today) {
    int time = done.getOrDefault(step, 0);
    ObjectNode said = JSON.objectNode();
    Library.lay(said, library.answer(script, step, time));
    Library.lay(said, script.answer(step, time));
    return Library.lay(prefilled, spoken(said, today));
  }

  /** Words by name, with names in them replaced. */
  JsonNode words(String name, LocalDate today) {
    return spoken(library.words(script, name), today);
  }

  /**
   * Replaces names in braces: a text that is nothing but a name becomes what the name stands for,
   * {@code {+30}} the day in thirty days.
   */
  JsonNode spoken(JsonNode node, LocalDate today) {
    if (node.isTextual()) {
      return spoken(node.textValue(), today);
    } else if (node.isArray()) {
      ArrayNode array = JSON.arrayNode();
      node.forEach(item -> array.add(spoken(item, today)));
      return array;
    } else if (node.isObject()) {
      ObjectNode object = JSON.objectNode();
      node.properties().forEach(e -> object.set(e.getKey(), spoken(e.getValue(), today)));
      return object;
    }
    return node;
  }

  private JsonNode spoken(String text, LocalDate today) {
    Matcher whole = NAME.matcher(text);
    if (whole.matches()) {
      return named(whole.group(1), today);
    }
    return JSON.textNode(
        NAME.matcher(text)
            .replaceAll(name -> Matcher.quoteReplacement(named(name.group(1), today).asText())));
  }

  private JsonNode named(String name, LocalDate today) {
    char first = name.charAt(0);
    if (first == '+' || first == '-') {
      return JSON.textNode(today.plusDays(Integer.parseInt(name)).toString());
    }
    return switch (name) {
      case "place" -> JSON.textNode(site.place());
      case "agency" -> JSON.textNode(site.name());
      case "chief" -> JSON.textNode(siteActor.name());
      case "coordinator" -> JSON.textNode(coordinator.name());
      case "duplicate" -> JSON.textNode(other(script.text("duplicateOf")).file().reference());
      default -> words(name, today);
    };
  }

  /** Another case of the programme by the name of its script. */
  CaseRun other(String name) {
    CaseRun other = others.get(name);
    if (other == null) {
      throw new IllegalStateException(script.id() + " names no case with " + name);
    }
    return other;
  }
}
