package org.psptracker.operations;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.operations.RunningQuery.Part;
import org.psptracker.operations.RunningQuery.State;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthComponent;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says what a part of the application tells of itself: its facts that have words, {@code
 * operations.said.<part>.<fact>} or {@code operations.said.<fact>}.
 */
@Component
class PartWords {

  private final MessageSource messages;
  private final BusinessCalendar calendar;

  PartWords(MessageSource messages, BusinessCalendar calendar) {
    this.messages = messages;
    this.calendar = calendar;
  }

  Part of(String name, HealthComponent part) {
    return new Part(
        word("operations.part." + name, name), State.of(part.getStatus()), said(name, part));
  }

  private List<String> said(String name, HealthComponent part) {
    Map<String, Object> facts = part instanceof Health health ? health.getDetails() : Map.of();
    return facts.entrySet().stream()
        .flatMap(
            fact ->
                Stream.of("operations.said." + name + ".", "operations.said.")
                    .map(key -> word(key + fact.getKey(), "", shown(fact.getValue())))
                    .filter(words -> !words.isEmpty())
                    .limit(1))
        .toList();
  }

  private Object shown(Object fact) {
    return fact instanceof Instant at ? time(at) : fact;
  }

  /** "Thu Nov 19, 2026, 3:12 PM" in the program's zone. */
  String time(Instant at) {
    return at.atZone(calendar.zone())
        .format(DateTimeFormatter.ofPattern("EEE MMM d, uuuu, h:mm a", locale()));
  }

  String word(String key, String otherwise, Object... args) {
    return String.valueOf(messages.getMessage(key, args, otherwise, locale()));
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
