package org.psptracker.staffing;

import java.util.List;

/**
 * An expert on the shortlist as the page shows them.
 *
 * @param rank from 1
 * @param parts of the score, with their places in a bar from 0 to 100
 * @param cases "2 of 4 cases"
 * @param free what the expert's calendar says: "Free now", "On leave until …"
 * @param booked six months of promised time
 * @param bookedLabel the same in words
 */
record ShortlistCard(
    long expertId,
    int rank,
    String name,
    String title,
    int total,
    List<Part> parts,
    String partsLabel,
    String cases,
    String free,
    List<Bar> booked,
    String bookedLabel) {

  /**
   * A part of the score.
   *
   * @param css class that gives its colour
   * @param x where it begins in the bar, in hundredths
   * @param width its length, in hundredths
   */
  record Part(
      String css, String name, int points, int max, String because, double x, double width) {}

  /**
   * A month.
   *
   * @param letter first of its name
   * @param x left edge in a picture 184 wide
   * @param y upper edge in a picture whose ground line is at 32
   */
  record Bar(String letter, int x, double y, double height) {

    /** The middle, for the letter under it. */
    public int middle() {
      return x + 12;
    }
  }
}
