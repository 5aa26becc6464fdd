package org.psptracker.web;

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
public record Keyset(String order, String value, long id) {

  private static final Pattern SHAPE = Pattern.compile("([^|]*)\\|(\\d{1,18})\\|([^\\x00]*)");

  public String encoded() {
    byte[] plain = (order + "|" + id + "|" + value).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
  }

  /** Empty for what is none. */
  public static Optional<Keyset> decode(String text) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      Matcher parts = SHAPE.matcher(plain);
      return parts.matches()
          ? Optional.of(new Keyset(parts.group(1), parts.group(3), Long.parseLong(parts.group(2))))
          : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
