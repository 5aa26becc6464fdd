package org.psptracker.web.forms;

import java.util.ArrayList;
import java.util.List;
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

  /**
   * The rows that a path leads through: {@code Goal 1 · Activity 2}; empty when none has a name.
   */
  String rowsOf(String path) {
    List<String> rows = new ArrayList<>();
    for (int end = path.indexOf(']'); end > 0; end = path.indexOf(']', end + 1)) {
      int open = path.lastIndexOf('[', end);
      int number = Integer.parseInt(path.substring(open + 1, end)) + 1;
      String row = rowOrNull(SchemaPaths.withoutIndexes(path.substring(0, open)), number);
      if (row != null) {
        rows.add(row);
      }
    }
    return String.join(" · ", rows);
  }

  /** {@code Next step 1: enter who.} */
  String inRow(String row, String sentence) {
    return row + ": " + lower(sentence);
  }

  /**
   * Asks for what is missing by the field's own message {@code <path>.missing}, or by its label.
   *
   * @param kind text, choice or several
   */
  String missing(String path, String kind) {
    String own = textOrNull(path + ".missing");
    if (own != null) {
      return own;
    }
    String label = text(path);
    String key = "form.missing." + (label.endsWith("?") ? "question" : kind);
    return messages.getMessage(key, new Object[] {lower(label), label}, locale);
  }

  /** "The problem" within a sentence; "ORI" stays as it is. */
  private static String lower(String text) {
    boolean word = text.length() < 2 || !Character.isUpperCase(text.charAt(1));
    return word && !text.isEmpty()
        ? Character.toLowerCase(text.charAt(0)) + text.substring(1)
        : text;
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
