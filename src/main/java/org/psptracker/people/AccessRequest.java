package org.psptracker.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.AgencyType;

/**
 * Somebody who asked for access, as they said it.
 *
 * @param takenBy who wrote it down for them; null when it came by the public page
 * @param askedAgain how often the same address asked once more
 * @param notTaken how often what it typed then was not taken over
 * @param proofUntil until when the link that was mailed last counts; null when there is none
 * @param provenAt when the link was used; null while the address is not proven
 * @param reason why it was refused
 * @param personId who came of it
 */
record AccessRequest(
    long id,
    String agency,
    String ori,
    String place,
    String usState,
    AgencyType agencyType,
    String name,
    String title,
    String email,
    String phone,
    @Nullable String need,
    Instant askedAt,
    @Nullable Long takenBy,
    int askedAgain,
    int notTaken,
    @Nullable Instant proofUntil,
    @Nullable Instant provenAt,
    State state,
    @Nullable Instant decidedAt,
    @Nullable Long decidedBy,
    @Nullable String reason,
    @Nullable Long personId,
    boolean synthetic,
    int version) {

  /** What became of it. */
  enum State {
    WAITING,
    CONFIRMED,
    REFUSED
  }

  boolean waits() {
    return state == State.WAITING;
  }

  /** What stands behind the @, in lower case. */
  String domain() {
    return Addresses.domain(email);
  }
}
