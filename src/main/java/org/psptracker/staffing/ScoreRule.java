package org.psptracker.staffing;

import java.util.List;

/** How far an expert meets one part of what a position needs. */
interface ScoreRule {

  /**
   * An answer.
   *
   * @param share from 0 (not at all) to 1 (wholly)
   */
  record Fit(double share, List<Phrase> because) {

    static Fit of(double share, Phrase... because) {
      return new Fit(Math.max(0, Math.min(1, share)), List.of(because));
    }
  }

  ScorePart part();

  Fit fit(Candidate expert, Need need);
}
