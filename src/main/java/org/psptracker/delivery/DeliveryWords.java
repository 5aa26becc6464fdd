package org.psptracker.delivery;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseDates;
import org.psptracker.identity.People;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says dates, numbers, names and differences in the reader's language; templates call it by its
 * bean name, hence that name and the public methods.
 */
@Component("deliveryWords")
class DeliveryWords {

  private final MessageSource messages;
  private final CaseDates dates;
  private final People people;

  DeliveryWords(MessageSource messages, CaseDates dates, People people) {
    this.messages = messages;
    this.dates = dates;
    this.people = people;
  }

  String say(String key, Object... args) {
    return messages.getMessage(key, args, locale());
  }

  public String say(Enum<?> constant) {
    return say(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }

  /** "Mon Jan 11, 2027"; empty for null. */
  public String day(@Nullable LocalDate date) {
    return date == null ? "" : dates.day(date, locale());
  }

  /** The day on which something happened, in the programme's zone. */
  public String dayOf(Instant at) {
    return dates.day(at, locale());
  }

  /** "Mon Jan 11 to Wed Jan 13, 2027", or the one day. */
  public String days(LocalDate from, LocalDate to) {
    return from.equals(to) ? day(from) : say("delivery.dates", day(from), day(to));
  }

  /** "1:00 PM"; empty for null. */
  public String time(@Nullable LocalTime time) {
    return time == null
        ? ""
        : DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale()).format(time);
  }

  /** "9.5", "1,240". */
  public String number(BigDecimal number) {
    return say("delivery.number", number);
  }

  /** The names of all these people. */
  Names names(Stream<Long> ids) {
    return new Names(people.byIds(ids.collect(Collectors.toSet())), say("delivery.by-itself"));
  }

  /** The name of a role as a form sends it. */
  public String roleName(String role) {
    return say(ParticipantRole.valueOf(role));
  }

  /** "Planned hours of “Data analysis”: 32, was 40". */
  String change(PlanChange change, Names names) {
    return say(
        "plan.change." + change.kind(),
        change.subject(),
        argument(change.before(), names),
        argument(change.after(), names));
  }

  private Object argument(Object value, Names names) {
    if (value instanceof LocalDate date) {
      return day(date);
    }
    if (value instanceof Enum<?> constant) {
      return say(constant);
    }
    return value instanceof PlanChange.Person expert ? names.of(expert.id()) : value;
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
