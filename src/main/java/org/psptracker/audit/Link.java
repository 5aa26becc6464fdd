package org.psptracker.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.psptracker.database.Sha256;

/**
 * A place in the chain: its hash covers the one before and the whole entry, so that whoever changes
 * one must make all later ones anew, up to heads that are signed.
 */
record Link(long position, long entryId, Hash hash) {

  private static final byte[] KIND = "psp-audit-link-1".getBytes(StandardCharsets.US_ASCII);

  /** SHA-256. */
  record Hash(byte[] bytes) {

    /** Before the first link. */
    static final Hash NONE = new Hash(new byte[32]);

    @Override
    public boolean equals(Object other) {
      return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
      return HexFormat.of().formatHex(bytes);
    }
  }

  static Hash hash(Hash before, long position, byte[] canonicalEntry, byte[] mark) {
    MessageDigest digest = Sha256.begin();
    digest.update(KIND);
    digest.update(before.bytes());
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(position).array());
    // its length, so that nothing moves between entry and mark
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(canonicalEntry.length).array());
    digest.update(canonicalEntry);
    digest.update(mark);
    return new Hash(digest.digest());
  }
}
