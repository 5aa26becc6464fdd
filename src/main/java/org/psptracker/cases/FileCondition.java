package org.psptracker.cases;

/** Whether a file may be handed out. */
public enum FileCondition {
  AVAILABLE,
  /** The virus scanner has not looked at it yet. */
  BEING_CHECKED,
  /** The virus scanner could not tell. */
  NOT_CHECKED,
  /** A virus was found; its content is gone. */
  INFECTED
}
