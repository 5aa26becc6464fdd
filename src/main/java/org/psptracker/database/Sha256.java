package org.psptracker.database;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest that rows keep of what they vouch for. */
public final class Sha256 {

  private Sha256() {}

  /** For what comes in parts. */
  public static MessageDigest begin() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  public static byte[] of(byte[] content) {
    return begin().digest(content);
  }
}
