package org.psptracker.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What differs between two states of a request's form, field by field, in words. */
final class RequestChanges {

  private static final String YEARS = "crimeYears";

  private RequestChanges() {}

  static List<InformationChange> between(JsonNode before, JsonNode after) {
    List<InformationChange> changes = new ArrayList<>();
    Set<String> fields = new TreeSet<>();
    before.fieldNames().forEachRemaining(fields::add);
    after.fieldNames().forEachRemaining(fields::add);
    for (String field : fields) {
      if (field.equals(YEARS)) {
        years(before.path(YEARS), after.path(YEARS), changes);
      } else if (!before.path(field).equals(after.path(field))) {
        add(changes, field, text(before.path(field)), text(after.path(field)));
      }
    }
    return changes;
  }

  /** Each count of each year by itself: "2024: 44". */
  private static void years(JsonNode before, JsonNode after, List<InformationChange> changes) {
    TreeMap<Integer, JsonNode> old = byYear(before);
    TreeMap<Integer, JsonNode> now = byYear(after);
    TreeSet<Integer> years = new TreeSet<>(old.keySet());
    years.addAll(now.keySet());
    for (int year : years) {
      JsonNode then = old.getOrDefault(year, MissingNode.getInstance());
      JsonNode today = now.getOrDefault(year, MissingNode.getInstance());
      List<String> counts = new ArrayList<>();
      for (Figure figure : Figure.values()) {
        counts.add(figure.field());
      }
      counts.add("population");
      for (String count : counts) {
        if (!then.path(count).equals(today.path(count))) {
          add(
              changes,
              YEARS + "." + count,
              ofYear(year, then.path(count)),
              ofYear(year, today.path(count)));
        }
      }
    }
  }

  private static TreeMap<Integer, JsonNode> byYear(JsonNode rows) {
    TreeMap<Integer, JsonNode> byYear = new TreeMap<>();
    rows.forEach(row -> byYear.put(row.path("year").asInt(), row));
    return byYear;
  }

  private static String ofYear(int year, JsonNode count) {
    return year + ": " + (count.isMissingNode() ? "–" : count.asText());
  }

  private static @Nullable String text(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (value.isArray()) {
      List<String> items = new ArrayList<>();
      value.forEach(item -> items.add(item.asText()));
      return String.join(", ", items);
    }
    return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
  }

  private static void add(
      List<InformationChange> changes, String field, @Nullable String a, @Nullable String b) {
    changes.add(new InformationChange(field, a, b));
  }
}
