package org.psptracker.staffing;

/** Whether whoever chooses has a personal or financial tie to whom they choose. */
public enum Tie {
  NONE,
  DISCLOSED
}
