package org.psptracker.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one way to write an entry as bytes: each column in order, as one byte that says whether there
 * is a value, its length in four and the value itself. So no two entries are written alike. Texts
 * are UTF-8, times microseconds since 1970 in UTC, addresses their four or sixteen bytes.
 */
final class Canonical {

  private static final String KIND = "psp-audit-entry-1";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(384);

  private Canonical() {}

  static byte[] of(AuditEntry entry) {
    Canonical written = new Canonical();
    written.text(KIND);
    written.number(entry.id());
    written.time(entry.at());
    written.time(entry.programAt());
    written.number(entry.personId());
    written.text(entry.username());
    written.text(entry.actorName());
    written.number((long) entry.roles().size());
    entry.roles().forEach(written::text);
    written.text(entry.act());
    written.text(entry.subjectKind());
    written.text(entry.subject());
    written.text(entry.caseReference());
    written.text(entry.outcome().name());
    written.text(entry.detail());
    written.value(Address.bytes(entry.remoteAddress()));
    written.number(entry.revision());
    written.text(entry.incident());
    return written.bytes.toByteArray();
  }

  private void time(@Nullable Instant time) {
    number(time == null ? null : ChronoUnit.MICROS.between(Instant.EPOCH, time));
  }

  private void number(@Nullable Long number) {
    value(number == null ? null : ByteBuffer.allocate(Long.BYTES).putLong(number).array());
  }

  private void text(@Nullable String text) {
    value(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
  }

  private void value(byte @Nullable [] value) {
    if (value == null) {
      bytes.write(0);
    } else {
      bytes.write(1);
      bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value.length).array());
      bytes.writeBytes(value);
    }
  }
}
