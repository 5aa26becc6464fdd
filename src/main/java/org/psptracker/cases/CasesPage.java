package org.psptracker.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the list of cases shows.
 *
 * @param own whether it is a site's own list
 * @param drafts what a site began and did not send yet
 * @param count "12 cases", or "more than 1,000 cases"
 * @param moreHref the next part, null at the end
 */
record CasesPage(
    boolean own,
    String titleKey,
    boolean filterable,
    boolean filtered,
    String count,
    List<Draft> drafts,
    List<View> views,
    List<Filter> filters,
    String text,
    List<Row> rows,
    boolean continued,
    @Nullable String moreHref) {

  /** A request that is not sent yet: "Go on with your draft, saved 12:25 PM". */
  record Draft(String href, String label) {}

  /** A link to a usual selection. */
  record View(String label, String href, boolean current) {}

  /** A choice in the filter bar. */
  record Filter(String name, String label, String any, List<Choice> choices) {}

  /** One answer of it. */
  record Choice(String value, String label, boolean selected) {}

  /**
   * A case.
   *
   * @param under reference, agency and title
   * @param state "On hold", "Deferred" or how it ended; empty for active cases
   * @param waiting whose turn it is, in a sentence; empty when nothing is open
   * @param tone late or ahead
   * @param foundIn "Found in Letter.pdf"; empty where the words stand in no file
   */
  record Row(
      String href,
      String place,
      String under,
      String stage,
      String state,
      String waiting,
      String tone,
      String distance,
      Priority priority,
      String intensity,
      String filed,
      String foundIn) {}
}
