package org.psptracker.identity;

import java.time.Instant;

/**
 * Changes of people made here that the provider is told afterwards; the module that makes them
 * answers. Until it knows them, what it says is out of date.
 */
public interface ChangesUnderWay {

  /** Whether the person is newer here than what the provider said at {@code then}. */
  boolean isNewer(long personId, Instant then);
}
