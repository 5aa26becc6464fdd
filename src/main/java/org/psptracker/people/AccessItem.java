package org.psptracker.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.AgencyType;

/**
 * A request for access, for clients.
 *
 * @param provenAt when the address was proven by the mailed link
 * @param person key under {@code /api/people}, once confirmed
 */
record AccessItem(
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
    @Nullable Instant provenAt,
    AccessRequest.State state,
    @Nullable Instant decidedAt,
    @Nullable String reason,
    @Nullable Long person,
    int version) {

  static AccessItem of(AccessRequest request) {
    return new AccessItem(
        request.id(),
        request.agency(),
        request.ori(),
        request.place(),
        request.usState(),
        request.agencyType(),
        request.name(),
        request.title(),
        request.email(),
        request.phone(),
        request.need(),
        request.askedAt(),
        request.provenAt(),
        request.state(),
        request.decidedAt(),
        request.reason(),
        request.personId(),
        request.version());
  }
}
