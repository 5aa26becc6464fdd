package org.psptracker.staffing;

/** What ties an expert to a site. */
public enum ConflictKind {
  EMPLOYER,
  FORMER_EMPLOYER,
  RELATIVE,
  CONTRACT,
  OTHER
}
