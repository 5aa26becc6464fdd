package org.psptracker.delivery;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * A product as one version of a plan promises it.
 *
 * @param goal number of the goal, from 0
 * @param objective number of the objective within the goal, from 0
 * @param owner who makes it: an expert, an agency, a person of the site
 */
@Embeddable
record PlannedDeliverable(
    int goal,
    int objective,
    @Enumerated(EnumType.STRING) DeliverableType type,
    String title,
    String owner,
    LocalDate due) {}
