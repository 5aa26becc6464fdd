package org.psptracker.delivery;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/** New dates of an activity, and the old ones, which stay on record. */
@Embeddable
record Reschedule(
    LocalDate oldStart,
    LocalDate oldEnd,
    LocalDate newStart,
    LocalDate newEnd,
    String reason,
    long personId,
    Instant at) {}
