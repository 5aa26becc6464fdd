package org.psptracker.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CoreArea;
import org.psptracker.cases.CoreTopics;
import org.psptracker.web.forms.Problems;
import org.springframework.stereotype.Component;

/** What a request must not say, though each of its fields is well formed. Null is "not said". */
@Component
class RequestRules {

  private final CoreTopics topics;

  RequestRules(CoreTopics topics) {
    this.topics = topics;
  }

  void checkTopics(
      @Nullable List<CoreArea> areas, @Nullable List<String> subTopics, Problems problems) {
    if (areas == null || subTopics == null) {
      return;
    }
    if (subTopics.stream().anyMatch(topic -> !topics.belongs(topic, areas))) {
      problems.contradiction("intake.problem.sub-topic-elsewhere", "subTopics", "coreAreas");
    }
  }

  /**
   * Figures are for whole years that are over, each year once.
   *
   * @param field path of the list
   */
  void checkYears(
      @Nullable List<CrimeYear> years, String field, LocalDate today, Problems problems) {
    if (years == null) {
      return;
    }
    Map<Integer, Integer> rows = new HashMap<>();
    for (int row = 0; row < years.size(); row++) {
      int year = years.get(row).year();
      String path = field + "[" + row + "].year";
      if (year >= today.getYear()) {
        problems.add(path, "intake.problem.year-not-over", String.valueOf(year));
      }
      Integer earlier = rows.putIfAbsent(year, row);
      if (earlier != null) {
        problems.contradiction("intake.problem.year-twice", field + "[" + earlier + "].year", path);
      }
    }
  }

  void check(RequestForm form, LocalDate today, Problems problems) {
    checkTopics(form.coreAreas(), form.subTopics(), problems);
    checkYears(form.crimeYears(), "crimeYears", today, problems);
  }
}
