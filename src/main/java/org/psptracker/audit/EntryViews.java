package org.psptracker.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.psptracker.audit.AuditLog.Outcome;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Entries in words. */
@Component
public class EntryViews {

  /** Kinds whose reference tells a reader nothing. */
  private static final Set<String> ONLY_KEYS = Set.of("task", "activity", "deliverable");

  private final MessageSource messages;
  private final ObjectMapper json;
  private final RecordTimes times;

  EntryViews(MessageSource messages, ObjectMapper json, RecordTimes times) {
    this.messages = messages;
    this.json = json;
    this.times = times;
  }

  public List<EntryView> of(List<RecordEntry> entries) {
    return entries.stream().map(this::of).toList();
  }

  private EntryView of(RecordEntry entry) {
    return new EntryView(
        entry.at().toString(),
        times.exact(entry.at(), locale()),
        entry.programAt() == null
            ? null
            : say("audit.program-time", times.exact(entry.programAt(), locale())),
        entry.who().name(),
        account(entry.who()),
        entry.from() == null ? null : say("audit.from", entry.from()),
        entry.who().username(),
        act(entry),
        on(entry),
        entry.caseReference(),
        entry.outcome() == Outcome.REFUSED,
        say("audit.outcome." + entry.outcome()),
        detail(entry.detail()),
        entry.incident() == null ? null : say("audit.incident", entry.incident()),
        entry.revision() != null,
        entry.position() == null ? null : say("audit.place", entry.position()));
  }

  private String account(RecordEntry.Who who) {
    String roles =
        who.roles().stream()
            .map(role -> role.toLowerCase(Locale.ROOT))
            .map(role -> otherwise("role." + role, role))
            .collect(Collectors.joining(", "));
    if (who.id() <= 0) {
      return roles;
    }
    return roles.isEmpty() ? who.username() : who.username() + ", " + roles;
  }

  private String act(RecordEntry entry) {
    return entry.on().kind().equals("automatic")
        ? say("audit.by-itself", entry.on().reference().replace('-', ' '))
        : otherwise("audit.act." + entry.act(), entry.act());
  }

  private String on(RecordEntry entry) {
    String kind = entry.on().kind();
    if (kind.equals("case") || kind.equals("automatic")) {
      return "";
    }
    String words = otherwise("audit.subject." + kind, kind);
    return ONLY_KEYS.contains(kind) ? words : words + " " + entry.on().reference();
  }

  private String detail(String text) {
    List<String> parts = new ArrayList<>();
    try {
      JsonNode detail = json.readTree(text);
      detail
          .fields()
          .forEachRemaining(
              one -> {
                String value = value(one.getKey(), one.getValue());
                if (one.getKey().equals("step")) {
                  parts.add(value);
                } else if (!value.isEmpty()) {
                  parts.add(otherwise("audit.detail." + one.getKey(), one.getKey()) + " " + value);
                }
              });
    } catch (JsonProcessingException bent) {
      return text;
    }
    return String.join(" · ", parts);
  }

  private String value(String name, JsonNode value) {
    if (value.isArray()) {
      List<String> parts = new ArrayList<>();
      value.forEach(part -> parts.add(value(name, part)));
      return String.join(", ", parts);
    }
    if (value.isBoolean()) {
      return say(value.booleanValue() ? "audit.yes" : "audit.no");
    }
    return value(name, value.asText());
  }

  private String value(String name, String value) {
    return switch (name) {
      case "step" -> otherwise("step." + value, value);
      case "stage" -> otherwise("Stage." + value, value);
      case "ending" -> otherwise("Ending." + value, value);
      // enough to compare by eye; the API has all of it
      case "sha256" -> value.substring(0, Math.min(12, value.length()));
      case "roles", "rolesBefore" -> otherwise("role." + value.toLowerCase(Locale.ROOT), value);
      default -> value;
    };
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
