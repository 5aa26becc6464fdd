package org.psptracker.staffing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Words to be said later: a message key and its arguments, kept as text. Dates are {@code
 * date:2027-01-04}, other messages {@code msg:CoreArea.TECHNOLOGY}.
 */
record Phrase(String key, List<String> args) {

  static final String DATE = "date:";
  static final String MESSAGE = "msg:";

  Phrase {
    args = List.copyOf(args);
  }

  static Phrase of(String key, Object... args) {
    List<String> kept = new ArrayList<>();
    for (Object arg : args) {
      kept.add(keep(arg));
    }
    return new Phrase(key, kept);
  }

  private static String keep(Object arg) {
    if (arg instanceof LocalDate date) {
      return DATE + date;
    }
    if (arg instanceof Enum<?> constant) {
      return MESSAGE + constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }
    return arg.toString();
  }
}
