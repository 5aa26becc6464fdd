package org.psptracker.delivery;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * How one will see that a goal was reached.
 *
 * @param goal number of the goal, from 0
 * @param unit of baseline and target: "districts", "days", "of 100 shootings"
 */
@Embeddable
record SuccessMeasure(int goal, String name, String unit, BigDecimal baseline, BigDecimal target) {}
