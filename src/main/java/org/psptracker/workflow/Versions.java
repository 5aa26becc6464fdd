package org.psptracker.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.psptracker.identity.People;
import org.psptracker.identity.Person;
import org.psptracker.web.Stale;
import org.psptracker.web.forms.Leaves;

/** Versions of steps as callers send them. */
final class Versions {

  /** What stands for the person in {@link Stale.Change}, beside the fields of the form. */
  static final String ASSIGNEE = "assignee";

  private static final ObjectMapper JSON = new ObjectMapper();

  private Versions() {}

  /** Refuses what was prepared on an older version, saying what is different now. */
  static void mustMatch(InboxRow row, @Nullable Integer expected, JsonNode sent, People people) {
    if (expected != null && expected != row.version()) {
      throw new Stale(row.version(), changes(row, sent, people));
    }
  }

  private static List<Stale.Change> changes(InboxRow row, JsonNode sent, People people) {
    List<Stale.Change> changes = new ArrayList<>();
    if (row.changedBy() != null && !"DRAFT".equals(row.changedWhat())) {
      String now = row.assignee() == null ? null : name(row.assignee(), people);
      changes.add(new Stale.Change(ASSIGNEE, null, now));
    }
    if (row.draft() != null) {
      Map<String, JsonNode> now = Leaves.of(read(row.draft()));
      Map<String, JsonNode> typed = Leaves.of(sent);
      Set<String> fields = new LinkedHashSet<>(now.keySet());
      fields.addAll(typed.keySet());
      for (String field : fields) {
        String before = text(typed.get(field));
        String present = text(now.get(field));
        if (!Objects.equals(before, present)) {
          changes.add(new Stale.Change(field, before, present));
        }
      }
    }
    return changes;
  }

  private static JsonNode read(@Nullable String draft) {
    try {
      return draft == null ? JSON.createObjectNode() : JSON.readTree(draft);
    } catch (IOException broken) {
      throw new IllegalStateException("a stored draft is not JSON", broken);
    }
  }

  private static @Nullable String text(@Nullable JsonNode value) {
    return value == null ? null : Leaves.text(value);
  }

  private static String name(long personId, People people) {
    return people.find(personId).map(Person::name).orElse("");
  }
}
