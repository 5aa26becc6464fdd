package org.psptracker.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.psptracker.web.forms.Problems;

/** Checks rows that name recommendations by number: each one known, none twice. */
record RowNumbers(String rows, List<Integer> numbers) {

  void check(Map<Integer, Recommendation> known, Problems problems) {
    Map<Integer, Integer> first = new HashMap<>();
    for (int i = 0; i < numbers.size(); i++) {
      Integer number = numbers.get(i);
      Integer before = first.putIfAbsent(number, i);
      if (before != null) {
        problems.contradiction("delivery.error.row-twice", path(before), path(i));
      } else if (!known.containsKey(number)) {
        problems.add(path(i), "delivery.error.no-recommendation", number);
      }
    }
  }

  private String path(int row) {
    return rows + "[" + row + "].recommendation";
  }
}
