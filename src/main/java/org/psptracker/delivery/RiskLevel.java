package org.psptracker.delivery;

/** How much a risk could hurt the work. */
enum RiskLevel {
  LOW,
  MEDIUM,
  HIGH
}
