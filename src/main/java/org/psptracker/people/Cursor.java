package org.psptracker.people;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Name and key of the last person shown; opaque to clients. */
record Cursor(String name, long id) {

  private static final Pattern SHAPE = Pattern.compile("(\\d{1,18})\\|(.*)", Pattern.DOTALL);

  String encoded() {
    byte[] plain = (id + "|" + name).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
  }

  static Optional<Cursor> decode(String text) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      Matcher parts = SHAPE.matcher(plain);
      return parts.matches() && plain.indexOf('\0') < 0
          ? Optional.of(new Cursor(parts.group(2), Long.parseLong(parts.group(1))))
          : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
