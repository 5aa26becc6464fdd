package org.psptracker.delivery;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What was done, in numbers. Times are on the clocks of {@code timeZone}; hours are the expert's.
 */
@Embeddable
record ActivityReport(
    LocalDate startedOn,
    @Nullable LocalTime startTime,
    LocalDate endedOn,
    @Nullable LocalTime endTime,
    @Enumerated(EnumType.STRING) SiteTimeZone timeZone,
    @Enumerated(EnumType.STRING) ActivityMode mode,
    BigDecimal hoursPreparation,
    BigDecimal hoursDelivery,
    BigDecimal hoursTravel,
    String summary,
    long reportedBy,
    Instant reportedAt) {

  BigDecimal hours() {
    return hoursPreparation.add(hoursDelivery).add(hoursTravel);
  }
}
