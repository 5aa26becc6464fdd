package org.psptracker.delivery;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided on a version of a plan: the coordinator's approval, the site's sign-off, or
 * why it went back.
 *
 * @param became status that followed
 */
@Embeddable
record PlanDecision(
    @Enumerated(EnumType.STRING) PlanStatus became,
    boolean bySite,
    long personId,
    Instant at,
    @Nullable String comment) {}
