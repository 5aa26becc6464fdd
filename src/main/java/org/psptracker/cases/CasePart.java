package org.psptracker.cases;

/** What someone is on a case; experts and partner contacts see a case through it. */
public enum CasePart {
  OFFERED,
  LEAD,
  SUPPORTING,
  COORDINATOR,
  /** Of an organization that takes part: reads that one case, and does nothing there. */
  PARTNER
}
