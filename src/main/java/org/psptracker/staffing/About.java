package org.psptracker.staffing;

import org.psptracker.workflow.StepContext;

/** Keys that the process hands to automatic acts. */
final class About {

  private About() {}

  static long position(StepContext at) {
    return key(at, "position");
  }

  static long offer(StepContext at) {
    return key(at, "offer");
  }

  private static long key(StepContext at, String variable) {
    if (at.variable(variable) instanceof Number key) {
      return key.longValue();
    }
    throw new IllegalStateException("the process holds no " + variable);
  }
}
