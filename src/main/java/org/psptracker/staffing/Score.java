package org.psptracker.staffing;

import java.util.List;

/** A score: its parts, and nothing but their sum. */
record Score(List<Part> parts) {

  /**
   * A part.
   *
   * @param points whole points, between 0 and the weight of the part
   * @param because what gave them, one phrase for each fact
   */
  record Part(ScorePart part, int points, List<Phrase> because) {}

  Score {
    parts = List.copyOf(parts);
  }

  int total() {
    return parts.stream().mapToInt(Part::points).sum();
  }

  int of(ScorePart part) {
    return parts.stream().filter(p -> p.part() == part).mapToInt(Part::points).sum();
  }
}
