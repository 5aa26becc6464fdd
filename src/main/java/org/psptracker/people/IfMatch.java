package org.psptracker.people;

import org.jspecify.annotations.Nullable;
import org.psptracker.web.Invalid;

/** The version that a call was prepared on. */
final class IfMatch {

  private IfMatch() {}

  /** Null where the call does not say, or wants whatever there is. */
  static @Nullable Integer version(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.equals("*")) {
      return null;
    }
    try {
      return Integer.valueOf(ifMatch.replace("\"", "").replace("W/", ""));
    } catch (NumberFormatException notOurs) {
      throw new Invalid("error.version-required");
    }
  }
}
