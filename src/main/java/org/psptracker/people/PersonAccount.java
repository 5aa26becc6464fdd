package org.psptracker.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person beside the directory; one who was never changed here has none, and the
 * version 0.
 *
 * @param version counts every change
 * @param toldVersion the version that the identity provider was told last
 * @param since when the person was added here; null for those who were there before
 * @param lastError why the last attempt failed; null when none did
 * @param invitedAt when the person was first invited to it; null for whom the provider knew
 */
record PersonAccount(
    long personId,
    int version,
    int toldVersion,
    @Nullable Instant since,
    @Nullable Instant endedAt,
    @Nullable String endedReason,
    Instant nextAttemptAt,
    int attempts,
    @Nullable String lastError,
    @Nullable Instant toldAt,
    @Nullable Instant invitedAt) {

  boolean toBeTold() {
    return toldVersion < version;
  }
}
