package org.psptracker.cases;

/** What someone is on a case; an expert sees a case through it. */
public enum CasePart {
  OFFERED,
  LEAD,
  SUPPORTING,
  COORDINATOR
}
