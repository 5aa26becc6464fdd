package org.psptracker.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a careful reader would ask about yearly counts before comparing them with anything. */
final class CrimeQuestions {

  /**
   * A count this many times that of every other year is asked about; figures below 20 jump by
   * chance.
   */
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
   * @param usual the nearest count of another year, null when none is needed
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
        Question question = question(figure, year, others(figure, year, years));
        if (question != null) {
          questions.add(question);
        }
      }
    }
    return questions;
  }

  private static @Nullable Question question(Figure figure, CrimeYear year, List<Integer> others) {
    Integer count = figure.of(year);
    if (count == null) {
      return new Question(Kind.BLANK, figure, year.year(), null, null);
    }
    if (others.isEmpty()) {
      return null;
    }
    int least = Collections.min(others);
    int most = Collections.max(others);
    if (count >= SMALL && count > most * JUMP) {
      return new Question(Kind.HIGH, figure, year.year(), count, most);
    }
    if (least >= SMALL && count * JUMP < least) {
      return new Question(count == 0 ? Kind.ZERO : Kind.LOW, figure, year.year(), count, least);
    }
    return null;
  }

  private static List<Integer> others(Figure figure, CrimeYear except, List<CrimeYear> years) {
    List<Integer> others = new ArrayList<>();
    for (CrimeYear year : years) {
      Integer count = figure.of(year);
      if (!year.equals(except) && count != null) {
        others.add(count);
      }
    }
    return others;
  }
}
