package org.psptracker.audit;

import java.util.Map;

/** Writes who did what on what, with which outcome, in the transaction of the act. */
public interface AuditLog {

  /** How an act ended. */
  enum Outcome {
    DONE,
    REFUSED
  }

  /**
   * Appends one row; the actor is the present one.
   *
   * @param act verb in kebab-case, e.g. {@code complete-step}
   * @param subjectKind e.g. {@code case}, {@code task}
   * @param subject reference of the thing acted on
   * @param detail small facts worth keeping; never free text that people typed
   */
  void record(
      String act, String subjectKind, String subject, Outcome outcome, Map<String, ?> detail);
}
