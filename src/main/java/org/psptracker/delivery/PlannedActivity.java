package org.psptracker.delivery;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An activity as one version of a plan promises it. What becomes of it is an {@link Activity}.
 *
 * @param goal number of the goal, from 0
 * @param objective number of the objective within the goal, from 0
 * @param expertId person who delivers it
 * @param plannedHours of the expert, all kinds together
 */
@Embeddable
record PlannedActivity(
    int goal,
    int objective,
    @Enumerated(EnumType.STRING) ActivityType type,
    String title,
    long expertId,
    LocalDate plannedStart,
    LocalDate plannedEnd,
    BigDecimal plannedHours) {}
