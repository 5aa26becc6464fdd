package org.psptracker.staffing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.cases.CoreArea;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says phrases, dates and names of things in the reader's language. */
@Component
class StaffingWords {

  private final MessageSource messages;
  private final BusinessCalendar calendar;

  StaffingWords(MessageSource messages, BusinessCalendar calendar) {
    this.messages = messages;
    this.calendar = calendar;
  }

  String say(String key, Object... args) {
    return messages.getMessage(key, args, locale());
  }

  String say(Phrase phrase) {
    return say(phrase.key(), phrase.args().stream().map(this::argument).toArray());
  }

  /** Several phrases as one line. */
  String say(List<Phrase> phrases) {
    return phrases.stream().map(this::say).collect(Collectors.joining("; "));
  }

  String say(Enum<?> constant) {
    return name(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }

  String areas(List<CoreArea> areas) {
    return areas.stream().map(this::say).collect(Collectors.joining(", "));
  }

  String topics(List<String> topics) {
    return topics.stream().map(topic -> name("topic." + topic)).collect(Collectors.joining(", "));
  }

  /** "Mon Jan 4, 2027"; empty for null. */
  String date(@Nullable LocalDate date) {
    return date == null
        ? ""
        : DateTimeFormatter.ofPattern(say("staffing.date"), locale()).format(date);
  }

  String date(@Nullable Instant at) {
    return at == null ? "" : date(LocalDate.ofInstant(at, calendar.zone()));
  }

  /** "7.5", "8" */
  String hours(BigDecimal hours) {
    return hours.stripTrailingZeros().toPlainString();
  }

  private String argument(String kept) {
    if (kept.startsWith(Phrase.DATE)) {
      return date(LocalDate.parse(kept.substring(Phrase.DATE.length())));
    }
    if (kept.startsWith(Phrase.MESSAGE)) {
      return name(kept.substring(Phrase.MESSAGE.length()));
    }
    return kept;
  }

  /** A name that configuration may add without its words: shown as it is written then. */
  private String name(String code) {
    String plain = code.substring(code.indexOf('.') + 1).replace('-', ' ');
    return String.valueOf(messages.getMessage(code, null, plain, locale()));
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
