package org.psptracker.delivery;

import jakarta.persistence.Embeddable;

/** A goal of a plan; its number is its place among the goals, from 0. */
@Embeddable
record PlanGoal(String title) {}
