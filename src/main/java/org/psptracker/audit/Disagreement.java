package org.psptracker.audit;

import java.util.List;
import java.util.Locale;

/**
 * One thing that verifying found, in words by the message {@code audit.found.<kind>}.
 *
 * @param args what the sentence names: keys of entries, places in the chain, a file
 */
record Disagreement(Kind kind, List<Object> args) {

  /** What can be wrong. */
  enum Kind {
    CHANGED_ROW,
    DELETED_ROW,
    DELETED_BEFORE_SEALING,
    SWAPPED_ROWS,
    INSERTED_ROW,
    FOREIGN_ROW,
    CHANGED_SEAL,
    DELETED_SEALS,
    CUT_TAIL,
    FORGED_HEAD,
    REWRITTEN_BEFORE_HEAD,
    MISSING_HEADS,
    UNREADABLE_HEAD,
    UNKNOWN_KEY;

    String messageKey() {
      return "audit.found." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  Disagreement {
    args = List.copyOf(args);
  }

  static Disagreement of(Kind kind, Object... args) {
    return new Disagreement(kind, List.of(args));
  }
}
