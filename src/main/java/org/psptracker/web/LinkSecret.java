package org.psptracker.web;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.psptracker.database.Sha256;

/**
 * What makes a link impossible to guess: 256 random bits. Only the hash is kept; with so much
 * chance in it, a slow hash would guard nothing more.
 *
 * @param text what stands in the address
 */
public record LinkSecret(String text) {

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  public static LinkSecret draw() {
    byte[] drawn = new byte[BYTES];
    RANDOM.nextBytes(drawn);
    return new LinkSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(drawn));
  }

  /** SHA-256 of the text. */
  public byte[] hash() {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Nothing that a log could give away. */
  @Override
  public String toString() {
    return "secret of a link";
  }
}
