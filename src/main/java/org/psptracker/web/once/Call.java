package org.psptracker.web.once;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One attempt at a call, while its thread works on it. */
final class Call {

  private static final ThreadLocal<@Nullable Call> PRESENT = new ThreadLocal<>();

  private final long personId;
  private final String key;
  private final byte[] fingerprint;
  private final UUID owner = UUID.randomUUID();
  private @Nullable String location;
  private boolean acted;

  Call(long personId, String key, byte[] fingerprint) {
    this.personId = personId;
    this.key = key;
    this.fingerprint = fingerprint.clone();
  }

  static @Nullable Call present() {
    return PRESENT.get();
  }

  void begin() {
    PRESENT.set(this);
  }

  static void end() {
    PRESENT.remove();
  }

  long personId() {
    return personId;
  }

  String key() {
    return key;
  }

  byte[] fingerprint() {
    return fingerprint.clone();
  }

  UUID owner() {
    return owner;
  }

  @Nullable String location() {
    return location;
  }

  void created(String at) {
    this.location = at;
  }

  /** Whether one of its transactions was committed. */
  boolean acted() {
    return acted;
  }

  void committed() {
    this.acted = true;
  }
}
