package org.psptracker.web.forms;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * The words of one form.
 *
 * @param prefix message prefix, e.g. {@code step.decide-request}
 * @param enums simple name of the enum behind a path, for the labels of its choices
 */
record Words(MessageSource messages, Locale locale, String prefix, Map<String, String> enums) {

  String label(String path) {
    return text(path);
  }

  @Nullable String hint(String path) {
    return messages.getMessage(prefix + "." + path + ".hint", null, null, locale);
  }

  String text(String path) {
    return messages.getMessage(prefix + "." + path, null, locale);
  }

  String row(String path, int number) {
    return messages.getMessage(prefix + "." + path + ".row", new Object[] {number}, locale);
  }

  @Nullable String textOrNull(String path) {
    return messages.getMessage(prefix + "." + path, null, null, locale);
  }

  @Nullable String rowOrNull(String path, int number) {
    return messages.getMessage(prefix + "." + path + ".row", new Object[] {number}, null, locale);
  }

  String plain(String key) {
    return messages.getMessage(key, null, locale);
  }

  /** The words of a choice; whatever else was sent, as it was sent. */
  String choice(String path, String value) {
    String said = messages.getMessage(enums.get(path) + "." + value, null, value, locale);
    return said == null ? value : said;
  }

  Option option(String path, String value) {
    String key = enums.getOrDefault(path, "Option") + "." + value;
    return new Option(
        value,
        messages.getMessage(key, null, locale),
        messages.getMessage(key + ".hint", null, null, locale));
  }
}
