package org.psptracker.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;

/**
 * The secret part of the link that proves an address: 256 random bits. Only its hash is kept; with
 * so much chance in it, a slow hash would guard nothing more.
 *
 * @param text what stands in the address
 */
record ProofLink(String text) {

  static final Duration LASTS = Duration.ofHours(24);

  private static final SecureRandom RANDOM = new SecureRandom();

  static ProofLink draw() {
    byte[] secret = new byte[32];
    RANDOM.nextBytes(secret);
    return new ProofLink(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
