package org.psptracker.cases;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a list goes on: sort value and key of the last row that was shown. Opaque to clients.
 *
 * @param order the order it belongs to; it makes no sense in another one
 */
record Keyset(String order, String value, long id) {

  private static final Pattern SHAPE = Pattern.compile("([^|]*)\\|([^|]*)\\|(\\d{1,18})");

  String encoded() {
    byte[] plain = (order + "|" + value + "|" + id).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
  }

  static Optional<Keyset> decode(String text) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      Matcher parts = SHAPE.matcher(plain);
      return parts.matches()
          ? Optional.of(new Keyset(parts.group(1), parts.group(2), Long.parseLong(parts.group(3))))
          : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
