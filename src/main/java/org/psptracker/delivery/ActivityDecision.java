package org.psptracker.delivery;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the coordinator or the site decided on the report of an activity.
 *
 * @param personId 0 when the report was confirmed without an answer of the site
 */
@Embeddable
record ActivityDecision(
    @Enumerated(EnumType.STRING) ActivityStatus became,
    boolean bySite,
    long personId,
    Instant at,
    @Nullable String comment) {}
