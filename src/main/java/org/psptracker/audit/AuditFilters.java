package org.psptracker.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.psptracker.audit.AuditLog.Outcome;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.web.FieldError;
import org.psptracker.web.Invalid;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reads filter and place in the list from an address; refuses what it does not know, by name. */
@Component
class AuditFilters {

  private static final Set<String> KNOWN =
      Set.of("case", "actor", "person", "number", "from", "to", "act", "outcome", "limit", "after");
  private static final int USUAL = 50;

  private final MessageSource messages;
  private final BusinessCalendar calendar;
  private final NamedPeople people;

  AuditFilters(MessageSource messages, BusinessCalendar calendar, NamedPeople people) {
    this.messages = messages;
    this.calendar = calendar;
    this.people = people;
  }

  /** What an address asks for. */
  record Asked(AuditFilter filter, int limit, @Nullable Place after) {}

  /**
   * @throws Invalid naming each parameter that is unknown or does not fit
   */
  Asked read(Map<String, String> given) {
    List<FieldError> errors = new ArrayList<>();
    given.keySet().stream()
        .filter(name -> !KNOWN.contains(name))
        .forEach(name -> wrong(name, "form.error.additionalProperties", errors));
    Instant from = time("from", given, 0, errors);
    Instant to = time("to", given, 1, errors);
    if (from != null && to != null && from.isAfter(to)) {
      wrong("from", "audit.invalid.from", errors);
    }
    String reference = text("case", given);
    String actor = text("actor", given);
    String person = text("person", given);
    String number = text("number", given);
    AuditFilter filter =
        new AuditFilter(
            reference == null ? null : reference.toUpperCase(Locale.ROOT),
            actor == null ? null : actor.toLowerCase(Locale.ROOT),
            person == null ? null : people.about(person),
            from,
            to,
            text("act", given),
            outcome(given, errors),
            number == null ? null : number.toUpperCase(Locale.ROOT));
    Asked asked = new Asked(filter, limit(given, errors), after(given, errors));
    if (!errors.isEmpty()) {
      throw new Invalid(errors);
    }
    return asked;
  }

  /** A day in the program's zone, or a moment; a last day counts to its end. */
  private @Nullable Instant time(
      String name, Map<String, String> given, int days, List<FieldError> errors) {
    String value = text(name, given);
    if (value == null) {
      return null;
    }
    try {
      return value.contains("T")
          ? OffsetDateTime.parse(value).toInstant()
          : LocalDate.parse(value).plusDays(days).atStartOfDay(calendar.zone()).toInstant();
    } catch (DateTimeParseException unreadable) {
      wrong(name, "form.error.format.date", errors);
      return null;
    }
  }

  private @Nullable Outcome outcome(Map<String, String> given, List<FieldError> errors) {
    String value = text("outcome", given);
    try {
      return value == null ? null : Outcome.valueOf(value);
    } catch (IllegalArgumentException unknown) {
      wrong("outcome", "form.error.enum", errors);
      return null;
    }
  }

  private int limit(Map<String, String> given, List<FieldError> errors) {
    String value = text("limit", given);
    if (value == null) {
      return USUAL;
    }
    if (!value.matches("\\d{1,3}")
        || Integer.parseInt(value) < 1
        || Integer.parseInt(value) > AuditTrail.MOST) {
      wrong("limit", "form.error.other", errors);
      return USUAL;
    }
    return Integer.parseInt(value);
  }

  private @Nullable Place after(Map<String, String> given, List<FieldError> errors) {
    String value = text("after", given);
    Place place = value == null ? null : Place.decode(value).orElse(null);
    if (value != null && place == null) {
      wrong("after", "form.error.other", errors);
    }
    return place;
  }

  /** Empty values are those of form fields left alone. */
  private static @Nullable String text(String name, Map<String, String> given) {
    String value = given.get(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  private void wrong(String name, String key, List<FieldError> errors) {
    errors.add(
        new FieldError(name, messages.getMessage(key, null, LocaleContextHolder.getLocale())));
  }
}
