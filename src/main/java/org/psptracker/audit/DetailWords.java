package org.psptracker.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.psptracker.audit.NamedPeople.Named;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The small facts of an entry in words. */
@Component
class DetailWords {

  /** Facts that name a person, by username or by key. */
  static final Set<String> PEOPLE = Set.of("person", "expert");

  /** Said by the act itself. */
  private static final String MOVE = "move";

  private final MessageSource messages;
  private final ObjectMapper json;
  private final NamedPeople people;

  DetailWords(MessageSource messages, ObjectMapper json, NamedPeople people) {
    this.messages = messages;
    this.json = json;
    this.people = people;
  }

  /** The facts; missing where the text is no JSON any more. */
  JsonNode read(String detail) {
    try {
      return json.readTree(detail);
    } catch (JsonProcessingException bent) {
      return MissingNode.getInstance();
    }
  }

  /**
   * @param said facts that the entry tells elsewhere
   */
  String of(JsonNode detail, Set<String> said, Map<String, Named> people) {
    List<String> parts = new ArrayList<>();
    detail
        .fields()
        .forEachRemaining(
            one -> {
              String name = one.getKey();
              String value = value(name, one.getValue(), people);
              if (!said.contains(name) && !name.equals(MOVE) && !value.isEmpty()) {
                String label = otherwise("audit.detail." + name, name);
                parts.add(label.isEmpty() ? value : label + " " + value);
              }
            });
    return String.join(" · ", parts);
  }

  private String value(String name, JsonNode value, Map<String, Named> people) {
    if (value.isArray()) {
      List<String> parts = new ArrayList<>();
      value.forEach(part -> parts.add(value(name, part, people)));
      return String.join(", ", parts);
    }
    if (value.isBoolean()) {
      return say(value.booleanValue() ? "audit.yes" : "audit.no");
    }
    String text = value.asText();
    return PEOPLE.contains(name) ? person(text, people) : value(name, text);
  }

  /** "Dana Lee, Larkspur Police (dana.lee)". */
  String person(String text, Map<String, Named> people) {
    Named known = people.get(text);
    if (known == null) {
      return text.matches("\\d+") ? say("audit.person.gone", text) : text;
    }
    return known.agency() == null
        ? say("audit.person", known.name(), known.username())
        : say("audit.person.of", known.name(), known.agency(), known.username());
  }

  private String value(String name, String value) {
    return switch (name) {
      case "step" -> otherwise("step." + value, value);
      case "stage" -> otherwise("Stage." + value, value);
      case "ending" -> otherwise("Ending." + value, value);
      case "answer" -> otherwise("audit.answer." + value, value);
      case "at" -> otherwise("move.reopen.at." + value, value);
      case "reason" -> reason(value);
      case "status" -> otherwise("audit.status." + value, value);
      case "jurisdiction" -> site(value);
      case "again" -> value.equals("0") ? "" : say("audit.times", Long.valueOf(value));
      case "times" -> say("audit.times.more", Long.valueOf(value));
      case "of" -> otherwise("audit.limit.of." + value, value);
      case "by" -> otherwise("audit.by." + value.replace(' ', '-'), value);
      case "kind" -> otherwise("notice.kind." + value, value);
      // enough to compare by eye; the API has all of it
      case "sha256" -> value.substring(0, Math.min(12, value.length()));
      case "roles", "rolesBefore" -> otherwise("role." + value.toLowerCase(Locale.ROOT), value);
      default -> value;
    };
  }

  /** What the page said, as far as it holds without the names and numbers that it said too. */
  private String reason(String key) {
    return Arrays.asList("audit.reason." + key, key, "sign-in.refused." + key).stream()
        .map(one -> otherwise(one, ""))
        .filter(words -> !words.isEmpty() && !words.contains("{"))
        .findFirst()
        .orElseGet(() -> say("audit.reason.other", key));
  }

  private String site(String key) {
    return key.matches("\\d{1,18}") ? people.site(Long.parseLong(key)).orElse(key) : key;
  }

  private String say(String key, Object... args) {
    return messages.getMessage(key, args, locale());
  }

  private String otherwise(String key, String otherwise) {
    return String.valueOf(messages.getMessage(key, null, otherwise, locale()));
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
