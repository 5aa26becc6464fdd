package org.psptracker.cases;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.psptracker.web.Keyset;

/**
 * What a list of cases asks for; empty sets and nulls do not restrict. Several values of one filter
 * mean any of them, several filters mean all of them.
 *
 * @param usState postal codes
 * @param assignee person who has a part on the case, or an open step of it
 * @param text words, or beginnings of words, of reference, title and place
 * @param limit rows, 1 to 200
 */
record CaseQuery(
    Set<Stage> stage,
    Set<Ending> ending,
    Set<CoreArea> coreArea,
    Set<CaseState> state,
    Set<String> usState,
    Set<Intensity> intensity,
    Set<Priority> priority,
    @Nullable Long assignee,
    @Nullable String text,
    CaseSort sort,
    int limit,
    @Nullable Keyset after) {

  static final int DEFAULT_LIMIT = 50;
  static final int MAX_LIMIT = 200;

  boolean isFiltered() {
    return !(stage.isEmpty()
        && ending.isEmpty()
        && coreArea.isEmpty()
        && state.isEmpty()
        && usState.isEmpty()
        && intensity.isEmpty()
        && priority.isEmpty()
        && assignee == null
        && text == null);
  }
}
