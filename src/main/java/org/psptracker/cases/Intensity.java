package org.psptracker.cases;

/** How much help: one answer, one piece of work, or a standing team. */
public enum Intensity {
  BRIEF,
  TARGETED,
  INTENSIVE
}
