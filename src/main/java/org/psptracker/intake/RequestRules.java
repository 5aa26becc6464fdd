package org.psptracker.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
   * Takes out topics of areas that are not chosen: a page hides their choice but still sends it.
   */
  void keepTopicsOfAreas(ObjectNode data) {
    Set<String> kept = new HashSet<>();
    for (CoreArea area : CoreArea.values()) {
      for (JsonNode chosen : data.path("coreAreas")) {
        if (chosen.asText().equals(area.name())) {
          kept.addAll(topics.of(area));
        }
      }
    }
    if (data.path("subTopics") instanceof ArrayNode chosen) {
      for (int i = chosen.size() - 1; i >= 0; i--) {
        if (!kept.contains(chosen.get(i).asText())) {
          chosen.remove(i);
        }
      }
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
