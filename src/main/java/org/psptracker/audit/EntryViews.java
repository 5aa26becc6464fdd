package org.psptracker.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.psptracker.audit.AuditLog.Outcome;
import org.psptracker.audit.NamedPeople.Named;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Entries in words. */
@Component
public class EntryViews {

  /** Kinds whose reference tells a reader nothing. */
  private static final Set<String> ONLY_KINDS = Set.of("deliverable", "record", "demonstration");

  /** Kinds whose reference is a person's username or key. */
  private static final Set<String> PEOPLE = Set.of("person", "expert");

  private final MessageSource messages;
  private final DetailWords details;
  private final NamedPeople people;
  private final RecordTimes times;

  EntryViews(MessageSource messages, DetailWords details, NamedPeople people, RecordTimes times) {
    this.messages = messages;
    this.details = details;
    this.people = people;
    this.times = times;
  }

  public List<EntryView> of(List<RecordEntry> entries) {
    Map<String, Named> named = named(entries);
    return entries.stream().map(entry -> of(entry, named)).toList();
  }

  /** Everybody whom the entries speak of, asked for at once. */
  private Map<String, Named> named(List<RecordEntry> entries) {
    Set<String> texts = new HashSet<>();
    for (RecordEntry entry : entries) {
      if (PEOPLE.contains(entry.on().kind())) {
        texts.add(entry.on().reference());
      }
      JsonNode detail = details.read(entry.detail());
      DetailWords.PEOPLE.stream()
          .filter(detail::hasNonNull)
          .forEach(name -> texts.add(detail.get(name).asText()));
    }
    return people.of(texts);
  }

  private EntryView of(RecordEntry entry, Map<String, Named> named) {
    JsonNode detail = details.read(entry.detail());
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
        on(entry, detail, named),
        entry.caseReference(),
        entry.outcome() == Outcome.REFUSED,
        say("audit.outcome." + entry.outcome()),
        detail.isMissingNode() ? entry.detail() : details.of(detail, said(entry), named),
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

  private String on(RecordEntry entry, JsonNode detail, Map<String, Named> named) {
    String kind = entry.on().kind();
    String reference = entry.on().reference();
    String words = otherwise("audit.subject." + kind, kind);
    return switch (kind) {
      case "case", "automatic" -> "";
      case "task" ->
          detail.hasNonNull("step")
              ? words + " " + otherwise("step." + detail.get("step").asText(), "")
              : words;
      case "activity" ->
          detail.hasNonNull("number") ? words + " " + detail.get("number").asText() : words;
      case "rate-limit" -> otherwise("audit.limit." + reference, reference);
      default -> {
        if (ONLY_KINDS.contains(kind)) {
          yield words;
        }
        if (PEOPLE.contains(kind)) {
          yield person(words, reference, named);
        }
        yield words + " " + reference;
      }
    };
  }

  private String person(String words, String reference, Map<String, Named> named) {
    return switch (reference) {
      case "" -> say("audit.subject.people");
      case "unknown" -> say("audit.subject.unknown");
      default -> words + " " + details.person(reference, named);
    };
  }

  /** Facts that already stand beside the kind of thing. */
  private static Set<String> said(RecordEntry entry) {
    return switch (entry.on().kind()) {
      case "task" -> Set.of("step");
      case "activity" -> Set.of("number");
      default -> Set.of();
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
