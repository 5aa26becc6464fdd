package org.psptracker.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

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
   * @param act verb in kebab-case, e.g. {@code complete-step}, with its words in the message {@code
   *     audit.act.<act>}
   * @param subjectKind e.g. {@code case}, {@code task}, with its words in {@code
   *     audit.subject.<kind>}
   * @param subject reference of the thing acted on
   * @param caseReference of the case that it belongs to, whose record shows it; null for none
   * @param detail small facts worth keeping; never free text that people typed
   */
  void record(
      String act,
      String subjectKind,
      String subject,
      @Nullable String caseReference,
      Outcome outcome,
      Map<String, ?> detail);

  /** The same on a case itself, or on what belongs to none. */
  default void record(
      String act, String subjectKind, String subject, Outcome outcome, Map<String, ?> detail) {
    record(act, subjectKind, subject, subjectKind.equals("case") ? subject : null, outcome, detail);
  }
}
