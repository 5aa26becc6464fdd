package org.psptracker.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * How many people of one role took part.
 *
 * @param people more than 0; roles that nobody had are not kept
 */
@Embeddable
record Participants(
    @Enumerated(EnumType.STRING) ParticipantRole role, @Column(name = "people") int people) {}
