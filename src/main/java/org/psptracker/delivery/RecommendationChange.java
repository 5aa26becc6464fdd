package org.psptracker.delivery;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A new status of a recommendation, when, by whom and why. */
@Embeddable
record RecommendationChange(
    @Enumerated(EnumType.STRING) RecommendationStatus status,
    Instant at,
    long personId,
    @Nullable String reason) {}
