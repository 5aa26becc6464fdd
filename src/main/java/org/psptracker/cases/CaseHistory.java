package org.psptracker.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who changed what: the facts of a case field by field, from their first value on. */
@Service
@Transactional(readOnly = true)
public class CaseHistory {

  /** Columns of bookkeeping, and those that never change and tell a reader nothing. */
  static final Set<String> NOT_SHOWN =
      Set.of(
          "id",
          "rev",
          "revtype",
          "case_id",
          "setordinal",
          "position",
          "jurisdiction_id",
          "synthetic");

  private final FactVersions versions;
  private final FactWords words;
  private final CurrentActor currentActor;

  CaseHistory(FactVersions versions, FactWords words, CurrentActor currentActor) {
    this.versions = versions;
    this.words = words;
    this.currentActor = currentActor;
  }

  /** Changes that the present actor may read, latest first. */
  public List<FactChange> of(CaseFile caseFile) {
    Actor actor = currentActor.get();
    List<FactVersion> rows = versions.of(caseFile.id(), type -> isReadBy(type, actor));
    Comparison comparison = new Comparison(words.over(rows));
    List<List<FactChange>> acts =
        new ArrayList<>(
            rows.stream()
                .collect(
                    Collectors.groupingBy(
                        FactVersion::revision, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(comparison::take)
                .toList());
    Collections.reverse(acts);
    return acts.stream().flatMap(List::stream).toList();
  }

  private static boolean isReadBy(Class<?> type, Actor actor) {
    ReadBy readers = type.getAnnotation(ReadBy.class);
    return readers == null
        || actor.isSystem()
        || Arrays.stream(readers.value()).anyMatch(actor::is);
  }

  /** Walks through the acts in order and notes what is different after each. */
  private static final class Comparison {

    private final FactWords.Reading words;
    private List<FactChange> changes = new ArrayList<>();
    private final Map<String, JsonNode> facts = new HashMap<>();
    private final Map<String, Set<String>> collections = new HashMap<>();

    Comparison(FactWords.Reading words) {
      this.words = words;
    }

    List<FactChange> take(List<FactVersion> act) {
      changes = new ArrayList<>();
      Map<String, List<FactVersion>> elements = new LinkedHashMap<>();
      for (FactVersion row : act) {
        if (row.table().collection() == null) {
          fields(row, facts.put(row.key(), row.columns()));
        } else {
          elements.computeIfAbsent(row.key(), first -> new ArrayList<>()).add(row);
        }
      }
      elements.values().forEach(this::elements);
      return changes;
    }

    private void fields(FactVersion row, @Nullable JsonNode before) {
      Iterator<String> columns = row.columns().fieldNames();
      while (columns.hasNext()) {
        String column = columns.next();
        if (!NOT_SHOWN.contains(column)) {
          String from =
              before == null ? null : words.value(row.table(), column, before.path(column));
          String to =
              row.removed() ? null : words.value(row.table(), column, row.columns().path(column));
          if (to == null || !words.repeatsTheAct(row, column, from, to)) {
            add(row, FactWords.field(column), from, to);
          }
        }
      }
    }

    /** Elements of one collection that came or went in one act are one change. */
    private void elements(Collection<FactVersion> together) {
      FactVersion first = together.iterator().next();
      Set<String> present = collections.computeIfAbsent(first.key(), key -> new TreeSet<>());
      String from = joined(present);
      for (FactVersion row : together) {
        if (row.removed()) {
          present.remove(words.element(row));
        } else {
          present.add(words.element(row));
        }
      }
      add(first, Objects.requireNonNull(first.table().collection()), from, joined(present));
    }

    private void add(FactVersion row, String field, @Nullable String from, @Nullable String to) {
      if (!Objects.equals(from, to)) {
        changes.add(words.change(row, field, from, to));
      }
    }

    private static @Nullable String joined(Set<String> elements) {
      return elements.isEmpty() ? null : String.join(", ", elements);
    }
  }
}
