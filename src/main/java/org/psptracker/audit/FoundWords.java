package org.psptracker.audit;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What was found, as sentences. */
@Component
class FoundWords {

  private final MessageSource messages;

  FoundWords(MessageSource messages) {
    this.messages = messages;
  }

  List<String> of(List<Disagreement> found, Locale locale) {
    return found.stream().map(one -> of(one, locale)).toList();
  }

  String of(Disagreement found, Locale locale) {
    return messages.getMessage(found.kind().messageKey(), found.args().toArray(), locale);
  }
}
