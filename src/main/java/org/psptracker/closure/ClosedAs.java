package org.psptracker.closure;

import org.psptracker.cases.Ending;

/** How a coordinator may close a case whose work is over. */
enum ClosedAs {
  COMPLETED,
  /** The engagement stopped short of what was planned. */
  TERMINATED;

  Ending ending() {
    return Ending.valueOf(name());
  }
}
