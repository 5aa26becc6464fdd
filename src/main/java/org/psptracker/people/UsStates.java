package org.psptracker.people;

import java.util.Comparator;
import java.util.List;
import org.psptracker.web.forms.Option;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** States, the district and the territories, to choose from. */
@Component
class UsStates {

  static final List<String> CODES =
      List.of(
          "AK", "AL", "AR", "AS", "AZ", "CA", "CO", "CT", "DC", "DE", "FL", "GA", "GU", "HI", "IA",
          "ID", "IL", "IN", "KS", "KY", "LA", "MA", "MD", "ME", "MI", "MN", "MO", "MP", "MS", "MT",
          "NC", "ND", "NE", "NH", "NJ", "NM", "NV", "NY", "OH", "OK", "OR", "PA", "PR", "RI", "SC",
          "SD", "TN", "TX", "UT", "VA", "VI", "VT", "WA", "WI", "WV", "WY");

  private final MessageSource messages;

  UsStates(MessageSource messages) {
    this.messages = messages;
  }

  /** In order of name. */
  List<Option> all() {
    return CODES.stream()
        .map(code -> new Option(code, name(code), null))
        .sorted(Comparator.comparing(Option::label))
        .toList();
  }

  private String name(String code) {
    return messages.getMessage("UsState." + code, null, LocaleContextHolder.getLocale());
  }
}
