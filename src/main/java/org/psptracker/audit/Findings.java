package org.psptracker.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.psptracker.audit.Disagreement.Kind;

/** What was found so far: all are counted, the first are kept. */
final class Findings {

  private static final int KEPT = 200;

  private final List<Disagreement> first = new ArrayList<>();
  private final Set<String> unknownKeys = new HashSet<>();
  private long count;

  void add(Kind kind, Object... args) {
    count++;
    if (first.size() < KEPT) {
      first.add(Disagreement.of(kind, args));
    }
  }

  /** Said once for each key, not for each entry. */
  void unknownKey(String name) {
    if (unknownKeys.add(name)) {
      add(Kind.UNKNOWN_KEY, name);
    }
  }

  long count() {
    return count;
  }

  List<Disagreement> first() {
    return List.copyOf(first);
  }
}
