package org.psptracker.staffing;

/** Why an expert is away, as far as the programme needs to know. */
public enum AbsenceKind {
  LEAVE,
  TRAINING,
  OTHER_ASSIGNMENT,
  NOT_AVAILABLE
}
