package org.psptracker.cases;

import java.sql.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.psptracker.identity.Actor;
import org.psptracker.web.Keyset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists the cases that an actor sees, by keyset: a later part costs what the first one costs. */
@Service
@Transactional(readOnly = true)
class CaseList {

  private static final int MOST_FOUND = 2000;

  /** By its own words or those of a file that may be opened, looked at case by case. */
  private static final String FITTING =
      """
      (c.search @@ to_tsquery('simple', :words) or exists (
        select from attachment_text t join attachment a on a.id = t.attachment_id
        where t.case_id = c.id and t.words @@ to_tsquery('simple', :words)
          and a.condition = 'AVAILABLE' and a.removed_at is null))
      """;

  private final JdbcClient jdbc;
  private final Visibility visibility;
  private final CaseSummaries summaries;

  CaseList(JdbcClient jdbc, Visibility visibility, CaseSummaries summaries) {
    this.jdbc = jdbc;
    this.visibility = visibility;
    this.summaries = summaries;
  }

  /** Cases as the API tells them. */
  Slice<CaseSummary> summaries(CaseQuery query, Actor actor) {
    Slice<CaseRow> rows = rows(query, actor);
    Map<Long, OpenSteps.WaitingFor> waiting =
        summaries.firstDue(rows.items().stream().map(CaseRow::id).toList());
    return new Slice<>(
        rows.items().stream().map(row -> row.summary(waiting.get(row.id()))).toList(), rows.next());
  }

  Slice<CaseRow> rows(CaseQuery query, Actor actor) {
    Conditions where = conditions(query, actor);
    Keyset after = query.after();
    if (after != null) {
      where.add(query.sort().after(), Map.of("afterValue", after.value(), "afterId", after.id()));
    }
    List<CaseRow> rows =
        jdbc.sql(
                "select "
                    + CaseRow.COLUMNS
                    + ", "
                    + query.sort().sortValue()
                    + " from case_file c join jurisdiction j on j.id = c.jurisdiction_id where "
                    + where.sql()
                    + " order by "
                    + query.sort().orderBy()
                    + " limit :rows")
            .params(where.parameters)
            .param("rows", query.limit() + 1)
            .query(CaseRow::read)
            .list();
    if (rows.size() <= query.limit()) {
      return new Slice<>(rows, null);
    }
    CaseRow last = rows.get(query.limit() - 1);
    String next = new Keyset(query.sort().parameter(), last.sortValue(), last.id()).encoded();
    return new Slice<>(rows.subList(0, query.limit()), next);
  }

  /** In which file of each of these cases the words stand, where they stand in one. */
  Map<Long, String> foundIn(Collection<Long> caseIds, String text) {
    Map<Long, String> files = new HashMap<>();
    jdbc.sql(
            """
            select distinct on (t.case_id) t.case_id, a.name
            from attachment_text t join attachment a on a.id = t.attachment_id
            where t.case_id = any(:cases) and t.words @@ to_tsquery('simple', :words)
              and a.condition = 'AVAILABLE' and a.removed_at is null
            order by t.case_id, a.added_at desc, a.id desc
            """)
        .param("cases", caseIds.toArray(Long[]::new))
        .param("words", beginnings(text))
        .query((row, number) -> files.put(row.getLong("case_id"), row.getString("name")))
        .list();
    return files;
  }

  /** How many cases fit, counted to {@code most} and no further. */
  int count(CaseQuery query, Actor actor, int most) {
    Conditions where = conditions(query, actor);
    return jdbc.sql(
            "select count(*) from (select from case_file c join jurisdiction j"
                + " on j.id = c.jurisdiction_id where "
                + where.sql()
                + " limit :most) fitting")
        .params(where.parameters)
        .param("most", most)
        .query(Integer.class)
        .single();
  }

  private Conditions conditions(CaseQuery query, Actor actor) {
    Conditions where = new Conditions();
    Visibility.Predicate seen = visibility.of(actor);
    where.add(seen.sql(), seen.parameters());
    where.any("c.stage", "stage", query.stage(), Enum::name);
    where.any("c.ending", "ending", query.ending(), Enum::name);
    where.any("c.state", "state", query.state(), Enum::name);
    where.any("c.intensity", "intensity", query.intensity(), Enum::name);
    where.any("c.priority", "priority", query.priority(), Enum::name);
    where.any("j.us_state", "usState", query.usState(), Function.identity());
    if (!query.coreArea().isEmpty()) {
      where.add(
          "exists (select from case_core_area a where a.case_id = c.id"
              + " and a.core_area = any(:coreArea))",
          Map.of("coreArea", names(query.coreArea(), Enum::name)));
    }
    Long assignee = query.assignee();
    if (assignee != null) {
      where.add(
          "(c.id = any(:assigned) or exists (select from case_person p where p.case_id = c.id"
              + " and p.person_id = :assignee and p.until is null))",
          Map.of(
              "assigned",
              summaries.assignedTo(assignee).toArray(Long[]::new),
              "assignee",
              assignee));
    }
    String text = query.text();
    if (text != null) {
      String words = beginnings(text);
      Long[] found = VisibleCases.to(actor).all() ? found(words) : null;
      if (found == null) {
        where.add(FITTING, Map.of("words", words));
      } else {
        where.add("c.id = any(:found)", Map.of("found", found));
      }
    }
    return where;
  }

  /**
   * The cases with those words, by the indexes of words, which do not serve behind row-level
   * security; null where they are so many that a walk through the list meets them sooner. Only for
   * who sees all: others have few cases, which are looked at one by one.
   */
  private Long @Nullable [] found(String words) {
    return jdbc.sql("select cases_with_words(to_tsquery('simple', :words), :most)")
        .param("words", words)
        .param("most", MOST_FOUND)
        .query(
            (row, n) -> {
              Array keys = row.getArray(1);
              return Optional.ofNullable(keys == null ? null : (Long[]) keys.getArray());
            })
        .single()
        .orElse(null);
  }

  /** Every word must occur, at least its beginning. */
  private static String beginnings(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .limit(10)
        .map(word -> "'" + word + "':*")
        .collect(Collectors.joining(" & "));
  }

  private static <T> String[] names(Collection<T> values, Function<T, String> name) {
    return values.stream().map(name).toArray(String[]::new);
  }

  private static final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    void add(String condition, Map<String, Object> named) {
      conditions.add(condition);
      parameters.putAll(named);
    }

    <T> void any(String column, String parameter, Collection<T> values, Function<T, String> name) {
      if (!values.isEmpty()) {
        add(column + " = any(:" + parameter + ")", Map.of(parameter, names(values, name)));
      }
    }

    String sql() {
      return String.join(" and ", conditions);
    }
  }
}
