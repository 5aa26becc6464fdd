package org.psptracker.delivery;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.identity.People;
import org.psptracker.identity.Person;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says dates, numbers, names and differences in the reader's language. */
@Component
class DeliveryWords {

  private final MessageSource messages;
  private final BusinessCalendar calendar;
  private final People people;

  DeliveryWords(MessageSource messages, BusinessCalendar calendar, People people) {
    this.messages = messages;
    this.calendar = calendar;
    this.people = people;
  }

  String say(String key, Object... args) {
    return messages.getMessage(key, args, locale());
  }

  String say(Enum<?> constant) {
    return say(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }

  /** "Mon Jan 11, 2027"; empty for null. */
  String date(@Nullable LocalDate date) {
    return date == null ? "" : format("delivery.date", date);
  }

  /** The day on which something happened, in the programme's zone. */
  String date(Instant at) {
    return date(at.atZone(calendar.zone()).toLocalDate());
  }

  /** "Mon Jan 11, 2027" or "Mon Jan 11 to Wed Jan 13, 2027". */
  String dates(LocalDate from, LocalDate to) {
    if (from.equals(to)) {
      return date(from);
    }
    boolean sameYear = from.getYear() == to.getYear();
    return say(
        "delivery.dates", sameYear ? format("delivery.date.short", from) : date(from), date(to));
  }

  /** "1:00 PM". */
  String time(LocalTime time) {
    return format("delivery.time", time);
  }

  String number(BigDecimal number) {
    return say("delivery.number", number);
  }

  /** The person's name; the programme's for what the process did by itself. */
  String person(long id) {
    return people.find(id).map(Person::name).orElseGet(() -> say("delivery.by-itself"));
  }

  /** "Planned hours of “Data analysis”: 32, was 40". */
  String change(PlanChange change) {
    return say(
        "plan.change." + change.kind(),
        change.subject(),
        argument(change.before()),
        argument(change.after()));
  }

  private Object argument(Object value) {
    if (value instanceof LocalDate date) {
      return date(date);
    }
    if (value instanceof Enum<?> constant) {
      return say(constant);
    }
    return value instanceof PlanChange.Person expert ? person(expert.id()) : value;
  }

  private String format(String patternKey, java.time.temporal.TemporalAccessor time) {
    return DateTimeFormatter.ofPattern(say(patternKey), locale()).format(time);
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
