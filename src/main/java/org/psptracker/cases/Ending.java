package org.psptracker.cases;

/** How a closed case ended. */
public enum Ending {
  COMPLETED,
  DECLINED,
  REFERRED,
  WITHDRAWN,
  TERMINATED,
  LAPSED,
  MERGED
}
