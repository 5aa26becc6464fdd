package org.psptracker.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.cases.CoreArea;
import org.psptracker.cases.Intensity;
import org.psptracker.web.FieldError;
import org.psptracker.web.Invalid;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reads the filter from an address and refuses what it does not know, by name. */
@Component
class FilterReader {

  private static final Set<String> KNOWN = Set.of("from", "to", "coreArea", "usState", "intensity");

  private static final int USUAL_MONTHS = 12;
  private static final int MOST_YEARS = 30;

  private final MessageSource messages;
  private final BusinessCalendar calendar;
  private final Clock clock;

  FilterReader(MessageSource messages, BusinessCalendar calendar, Clock clock) {
    this.messages = messages;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * The filter; without days, the last twelve months.
   *
   * @throws Invalid naming each parameter that is unknown or does not fit
   */
  PortfolioFilter read(Map<String, String> given) {
    List<FieldError> errors = new ArrayList<>();
    given.keySet().stream()
        .filter(name -> !KNOWN.contains(name))
        .forEach(name -> wrong(name, "form.error.additionalProperties", errors));
    LocalDate today = LocalDate.ofInstant(clock.instant(), calendar.zone());
    LocalDate to = day("to", given, today, errors);
    LocalDate from =
        day("from", given, to.withDayOfMonth(1).minusMonths(USUAL_MONTHS - 1L), errors);
    if (from.isAfter(to) || from.isBefore(to.minusYears(MOST_YEARS))) {
      wrong("from", "insight.invalid.from", errors);
    }
    String usState = text("usState", given);
    if (usState != null && !usState.matches("[A-Z]{2}")) {
      wrong("usState", "form.error.enum", errors);
    }
    PortfolioFilter filter =
        new PortfolioFilter(
            from,
            to,
            constant("coreArea", CoreArea.class, given, errors),
            usState,
            constant("intensity", Intensity.class, given, errors));
    if (!errors.isEmpty()) {
      throw new Invalid(errors);
    }
    return filter;
  }

  private LocalDate day(
      String name, Map<String, String> given, LocalDate otherwise, List<FieldError> errors) {
    String value = text(name, given);
    try {
      return value == null ? otherwise : LocalDate.parse(value);
    } catch (DateTimeParseException unreadable) {
      wrong(name, "form.error.format.date", errors);
      return otherwise;
    }
  }

  private <E extends Enum<E>> @Nullable E constant(
      String name, Class<E> type, Map<String, String> given, List<FieldError> errors) {
    String value = text(name, given);
    try {
      return value == null ? null : Enum.valueOf(type, value);
    } catch (IllegalArgumentException unknown) {
      wrong(name, "form.error.enum", errors);
      return null;
    }
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
