package org.psptracker.people;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.psptracker.web.Invalid;
import org.psptracker.web.Keyset;

/** Where a list of requests for access goes on: time and key of the last one that was shown. */
record AccessPosition(Instant at, long id) {

  private static final String BY_TIME = "time";

  static String behind(Instant at, AccessRequest last) {
    return new Keyset(BY_TIME, at.toString(), last.id()).encoded();
  }

  /**
   * Null for the beginning.
   *
   * @throws Invalid when the text is no position
   */
  static @Nullable AccessPosition read(@Nullable String after) {
    return after == null || after.isBlank()
        ? null
        : Keyset.decode(after)
            .filter(keyset -> keyset.order().equals(BY_TIME))
            .flatMap(AccessPosition::of)
            .orElseThrow(() -> new Invalid("people.invalid.after"));
  }

  private static Optional<AccessPosition> of(Keyset keyset) {
    try {
      return Optional.of(new AccessPosition(Instant.parse(keyset.value()), keyset.id()));
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }
}
