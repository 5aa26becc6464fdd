package org.psptracker.cases;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words of the case pages in the reader's language. */
@Component
class CaseWords {

  private final MessageSource messages;

  CaseWords(MessageSource messages) {
    this.messages = messages;
  }

  Locale locale() {
    return LocaleContextHolder.getLocale();
  }

  String say(String key, Object... args) {
    return messages.getMessage(key, args, locale());
  }

  /** The message, or {@code otherwise} where another module has not written it. */
  String sayOr(String otherwise, String key, Object... args) {
    return String.valueOf(messages.getMessage(key, args, otherwise, locale()));
  }

  String say(Enum<?> constant) {
    return say(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }

  /** How much help; until the request is decided on, nobody has said. */
  String intensity(Stage stage, Intensity intensity) {
    return stage.compareTo(Stage.ASSIGNMENT) < 0 ? say("case.intensity.undecided") : say(intensity);
  }

  List<String> say(Collection<? extends Enum<?>> constants) {
    return constants.stream().sorted().map(this::say).toList();
  }

  /** "Seattle, Washington". */
  String place(String place, String usState) {
    return say("case.place", place, sayOr(usState, "UsState." + usState));
  }

  /** "4 business days"; less than half of one is "less than a business day". */
  String businessDays(long minutes, int minutesPerDay) {
    return say("case.business-days", Math.round((double) minutes / minutesPerDay));
  }
}
