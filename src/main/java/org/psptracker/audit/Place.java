package org.psptracker.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a list goes on. */
record Place(Instant at, long id) {

  private static final Pattern SHAPE = Pattern.compile("(\\d{1,17})-(\\d{1,18})");

  static Place of(RecordEntry last) {
    return new Place(last.at(), last.id());
  }

  String encoded() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
  }

  static Optional<Place> decode(String text) {
    Matcher parts = SHAPE.matcher(text);
    return parts.matches()
        ? Optional.of(
            new Place(
                Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS),
                Long.parseLong(parts.group(2))))
        : Optional.empty();
  }
}
