package org.psptracker.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the sentence of a timeline entry. */
@Component
class TimelineWords {

  private final MessageSource messages;
  private final CaseDates dates;

  TimelineWords(MessageSource messages, CaseDates dates) {
    this.messages = messages;
    this.dates = dates;
  }

  /** The sentence; the kind itself where its message is missing, so that nothing is lost. */
  String of(TimelineEntry entry, Locale locale) {
    List<Object> args = new ArrayList<>();
    args.add(entry.actorName());
    entry.args().forEach(arg -> args.add(value(arg, locale)));
    return String.valueOf(
        messages.getMessage("timeline." + entry.kind(), args.toArray(), entry.kind(), locale));
  }

  private Object value(JsonNode arg, Locale locale) {
    if (arg.has(TimelineArgs.DATE)) {
      return dates.day(LocalDate.parse(arg.path(TimelineArgs.DATE).asText()), locale);
    }
    if (arg.has(TimelineArgs.TIME)) {
      return dates.day(Instant.parse(arg.path(TimelineArgs.TIME).asText()), locale);
    }
    if (arg.has(TimelineArgs.MESSAGE)) {
      String code = arg.path(TimelineArgs.MESSAGE).asText();
      return String.valueOf(messages.getMessage(code, null, code, locale));
    }
    return arg.isNumber() ? arg.decimalValue() : arg.asText();
  }
}
