package org.psptracker.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret, and what is derived from it: its public name, a key for entries and one for heads. */
final class RecordKey {

  private static final String HMAC = "HmacSHA256";
  private static final int NAME_BYTES = 4;

  private final byte[] name;
  private final SecretKeySpec entries;
  private final SecretKeySpec heads;

  RecordKey(String secret) {
    SecretKeySpec master = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC);
    this.name =
        Arrays.copyOf(hmac(master, "psp-audit-name".getBytes(StandardCharsets.UTF_8)), NAME_BYTES);
    this.entries = derived(master, "psp-audit-entries");
    this.heads = derived(master, "psp-audit-heads");
  }

  /** Eight hexadecimal digits that tell keys apart and nothing of the secret. */
  String name() {
    return HexFormat.of().formatHex(name);
  }

  static String nameIn(byte[] mark) {
    return HexFormat.of().formatHex(mark, 0, Math.min(NAME_BYTES, mark.length));
  }

  /** The name of the key and the HMAC of the entry. */
  byte[] mark(byte[] canonicalEntry) {
    byte[] hmac = hmac(entries, canonicalEntry);
    return ByteBuffer.allocate(NAME_BYTES + hmac.length).put(name).put(hmac).array();
  }

  boolean marked(byte[] canonicalEntry, byte[] mark) {
    return MessageDigest.isEqual(mark(canonicalEntry), mark);
  }

  byte[] sign(byte[] head) {
    return hmac(heads, head);
  }

  boolean signed(byte[] head, byte[] signature) {
    return MessageDigest.isEqual(sign(head), signature);
  }

  private static SecretKeySpec derived(SecretKeySpec master, String use) {
    return new SecretKeySpec(hmac(master, use.getBytes(StandardCharsets.UTF_8)), HMAC);
  }

  private static byte[] hmac(SecretKeySpec key, byte[] text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal(text);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
