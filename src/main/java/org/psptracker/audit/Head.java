package org.psptracker.audit;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.psptracker.audit.Link.Hash;

/**
 * How far the chain had come and with which hash, signed. Whoever keeps a head can tell later
 * whether anything before it was changed or cut.
 *
 * @param key name of the key that signed it
 */
record Head(long position, Hash hash, Instant at, String key, Hash signature) {

  private static final Pattern LINE =
      Pattern.compile(
          "(\\S+) position=(\\d{1,18}) hash=([0-9a-f]{64}) key=([0-9a-f]{8}) signature=([0-9a-f]{64})");

  static Head sign(Link link, Instant now, RecordKey key) {
    Instant at = now.truncatedTo(ChronoUnit.MICROS);
    Head unsigned = new Head(link.position(), link.hash(), at, key.name(), Hash.NONE);
    return new Head(
        link.position(), link.hash(), at, key.name(), new Hash(key.sign(unsigned.signedPart())));
  }

  boolean isSignedBy(RecordKey signer) {
    return signer.signed(signedPart(), signature.bytes());
  }

  private byte[] signedPart() {
    return ByteBuffer.allocate(3 * Long.BYTES + hash.bytes().length)
        .putLong(1) // the form of what is signed
        .putLong(position)
        .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
        .put(hash.bytes())
        .array();
  }

  /** One line for a file or log. */
  String line() {
    return "%s position=%d hash=%s key=%s signature=%s"
        .formatted(at, position, hash, key, signature);
  }

  static Optional<Head> parse(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Head(
              Long.parseLong(parts.group(2)),
              new Hash(HexFormat.of().parseHex(parts.group(3))),
              Instant.parse(parts.group(1)),
              parts.group(4),
              new Hash(HexFormat.of().parseHex(parts.group(5)))));
    } catch (java.time.format.DateTimeParseException noTime) {
      return Optional.empty();
    }
  }
}
