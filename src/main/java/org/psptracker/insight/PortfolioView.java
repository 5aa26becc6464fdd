package org.psptracker.insight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The portfolio as the page shows it: every figure with the address of the cases behind it.
 *
 * @param finding the heading of the steps, computed from them
 * @param flowFinding the heading of arrivals and closures
 */
record PortfolioView(
    String asOf,
    Figure open,
    Figure closed,
    Figure late,
    long openSteps,
    String finding,
    @Nullable Oldest oldest,
    String flowFinding,
    List<Line> stages,
    List<Line> states,
    List<Line> endings,
    List<AreaLine> coreAreas,
    List<StepLine> lateSteps,
    List<StepLine> otherSteps,
    Flow flow) {

  record Figure(long value, String href) {}

  /**
   * A line of a table with its bar.
   *
   * @param bar 0 to 320, for a drawing 320 wide
   */
  record Line(String label, long value, String href, long bar) {}

  /** Cases with a core area; without addresses where no list shows just these. */
  record AreaLine(
      String label,
      long open,
      @Nullable String openHref,
      long closed,
      @Nullable String closedHref) {}

  /** The step that is late longest, in a sentence, with the case that it belongs to. */
  record Oldest(String sentence, String reference) {}

  record StepLine(
      String label, String waitsOn, long open, String openHref, long late, String lateHref) {}

  /**
   * Arrivals and closures by month, drawn 720 wide and 200 high.
   *
   * @param top the largest number on the scale
   */
  record Flow(long top, List<Month> months, int width) {}

  /**
   * A month.
   *
   * @param tick its short name where the axis has room for it
   * @param x left end of its two bars, each {@code bar} wide
   * @param filedHeight of 160
   */
  record Month(
      String label,
      @Nullable String tick,
      long filed,
      long closed,
      double x,
      double bar,
      double filedHeight,
      double closedHeight) {}
}
