package org.psptracker.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version that a call was prepared on, as it stands in {@code If-Match} (RFC 9110, 13.1.1). */
public final class IfMatch {

  private static final Pattern VERSION = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");

  private IfMatch() {}

  /**
   * Null where the call does not say, or wants whatever there is.
   *
   * @throws Invalid for what is no version
   */
  public static @Nullable Integer optional(@Nullable String header) {
    if (header == null || header.isBlank() || header.strip().equals("*")) {
      return null;
    }
    Matcher version = VERSION.matcher(header.strip());
    if (!version.matches()) {
      throw new Invalid("error.if-match");
    }
    return Integer.valueOf(version.group(1));
  }

  /**
   * The version, of a call that has to name one.
   *
   * @throws VersionRequired where it does not
   */
  public static int required(@Nullable String header) {
    Integer version = optional(header);
    if (version == null) {
      throw new VersionRequired();
    }
    return version;
  }
}
