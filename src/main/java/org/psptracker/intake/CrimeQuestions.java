package org.psptracker.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a careful reader would ask about yearly counts before comparing them with anything. */
final class CrimeQuestions {

  /** A count this many times another year's is asked about; figures below 20 jump by chance. */
  private static final double JUMP = 2.5;

  private static final int SMALL = 20;

  /** What the question is about. */
  enum Kind {
    /** Not reported. */
    BLANK,
    /** Reported as none, while other years have many. */
    ZERO,
    /** Far above the other years. */
    HIGH,
    /** Far below the other years. */
    LOW
  }

  /**
   * A question about one count.
   *
   * @param count null when there is none
   * @param usual the middle one of the other years' counts, null when there is none
   */
  record Question(
      Kind kind, Figure figure, int year, @Nullable Integer count, @Nullable Integer usual) {}

  private CrimeQuestions() {}

  /** Questions in order of the table's rows, then years. */
  static List<Question> about(List<CrimeYear> given) {
    List<CrimeYear> years = given.stream().sorted(Comparator.comparing(CrimeYear::year)).toList();
    List<Question> questions = new ArrayList<>();
    for (Figure figure : Figure.values()) {
      for (CrimeYear year : years) {
        Integer usual = usual(figure, year, years);
        Kind kind = kind(figure.of(year), usual);
        if (kind != null) {
          questions.add(new Question(kind, figure, year.year(), figure.of(year), usual));
        }
      }
    }
    return questions;
  }

  private static @Nullable Kind kind(@Nullable Integer count, @Nullable Integer usual) {
    if (count == null) {
      return Kind.BLANK;
    }
    if (usual == null || Math.max(count, usual) < SMALL) {
      return null;
    }
    if (count == 0) {
      return Kind.ZERO;
    }
    if (count > usual * JUMP) {
      return Kind.HIGH;
    }
    return count * JUMP < usual ? Kind.LOW : null;
  }

  private static @Nullable Integer usual(Figure figure, CrimeYear except, List<CrimeYear> years) {
    List<Integer> others = new ArrayList<>();
    for (CrimeYear year : years) {
      Integer count = figure.of(year);
      if (!year.equals(except) && count != null) {
        others.add(count);
      }
    }
    others.sort(Comparator.naturalOrder());
    return others.isEmpty() ? null : others.get((others.size() - 1) / 2);
  }
}
