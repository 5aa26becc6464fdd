package org.psptracker.delivery;

import jakarta.persistence.Embeddable;

/**
 * A step towards a goal.
 *
 * @param goal number of the goal, from 0
 * @param objective number within the goal, from 0
 */
@Embeddable
record PlanObjective(int goal, int objective, String text) {}
