package org.psptracker.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

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
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  /** Nothing that a log could give away. */
  @Override
  public String toString() {
    return "secret of a link";
  }
}
