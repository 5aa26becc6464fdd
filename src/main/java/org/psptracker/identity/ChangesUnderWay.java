package org.psptracker.identity;

import java.time.Instant;
import java.util.Set;

/**
 * Changes of people made here that the provider is told afterwards; the module that makes them
 * answers. Until it knows them, what it says is out of date.
 */
public interface ChangesUnderWay {

  /** Keys of people who are newer here than what the provider said at {@code then}. */
  Set<Long> newerThan(Instant then);
}
