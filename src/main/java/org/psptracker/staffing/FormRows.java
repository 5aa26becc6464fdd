package org.psptracker.staffing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes rows out of a form that is being filled in. */
final class FormRows {

  private static final Pattern ROW = Pattern.compile("(\\w+)\\[(\\d{1,4})]");

  private FormRows() {}

  /**
   * Removes one row.
   *
   * @param row such as {@code skills[2]}; anything else does nothing
   */
  static void remove(ObjectNode typed, @Nullable String row) {
    Matcher matcher = ROW.matcher(row == null ? "" : row);
    if (matcher.matches() && typed.get(matcher.group(1)) instanceof ArrayNode rows) {
      rows.remove(Integer.parseInt(matcher.group(2)));
    }
  }
}
