package org.psptracker.workflow;

import static org.psptracker.database.RowTimes.utc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CoreArea;
import org.psptracker.cases.Intensity;
import org.psptracker.cases.Priority;

/**
 * Which open steps are asked for.
 *
 * @param caseReference only steps of that case
 * @param usState postal code of the site
 * @param after where the page before ended
 */
record InboxFilter(
    Scope scope,
    @Nullable String taskId,
    @Nullable String step,
    @Nullable String caseReference,
    @Nullable Boolean overdue,
    @Nullable Priority priority,
    @Nullable CoreArea coreArea,
    @Nullable String usState,
    @Nullable Intensity intensity,
    @Nullable String q,
    Sort sort,
    boolean withSnoozed,
    int limit,
    @Nullable Position after) {

  /** Whose work. */
  enum Scope {
    /** What the actor may act on now. */
    OPEN,
    /** What is assigned to the actor. */
    MINE,
    /** What anybody of the actor's roles may take. */
    ROLE,
    /** Every open step of visible cases, also those that wait on others. */
    ALL
  }

  /** In which order. */
  enum Sort {
    DUE,
    OPENED,
    PRIORITY
  }

  /** The last row of a page: its sorting time, urgency and key. */
  record Position(int rank, Instant time, String taskId) {}

  /** The condition that makes a page begin behind {@link #after}, with its parameters. */
  record Sql(String where, Map<String, Object> parameters) {}

  static InboxFilter one(String taskId) {
    return new InboxFilter(
        Scope.ALL, taskId, null, null, null, null, null, null, null, null, Sort.DUE, true, 1, null);
  }

  Sql sql(Instant now) {
    List<String> where = new ArrayList<>();
    Map<String, Object> parameters = new LinkedHashMap<>();
    if (taskId != null) {
      where.add("i.task_id = :taskId");
      parameters.put("taskId", taskId);
    }
    if (step != null) {
      where.add("i.step = :step");
      parameters.put("step", step);
    }
    if (caseReference != null) {
      where.add("c.reference = :reference");
      parameters.put("reference", caseReference);
    }
    if (overdue != null) {
      where.add(
          overdue
              ? "(i.due_at < :now and i.paused_at is null)"
              : "not (i.due_at < :now and i.paused_at is null)");
      parameters.put("now", utc(now));
    }
    if (priority != null) {
      where.add("c.priority = :priority");
      parameters.put("priority", priority.name());
    }
    if (coreArea != null) {
      where.add(
          "exists (select from case_core_area a where a.case_id = c.id and a.core_area = :area)");
      parameters.put("area", coreArea.name());
    }
    if (usState != null) {
      where.add("j.us_state = :usState");
      parameters.put("usState", usState);
    }
    if (intensity != null) {
      where.add("c.intensity = :intensity");
      parameters.put("intensity", intensity.name());
    }
    if (!withSnoozed) {
      where.add("(i.snoozed_until is null or i.snoozed_until <= :woken)");
      parameters.put("woken", utc(now));
    }
    if (q != null && !q.isBlank()) {
      where.add(
          "(c.reference ilike :q or c.title ilike :q or j.name ilike :q or i.topic ilike :q)");
      parameters.put("q", "%" + q.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%");
    }
    if (after != null) {
      where.add("(" + orderColumns() + ") > (:rank, :time, :task)");
      parameters.put("rank", after.rank());
      parameters.put("time", utc(after.time()));
      parameters.put("task", after.taskId());
    }
    return new Sql(String.join(" and ", where), parameters);
  }

  /** Columns of the keyset; the rank is constant unless urgency comes first. */
  String orderColumns() {
    return rankColumn() + ", " + (sort == Sort.OPENED ? "i.opened_at" : "i.due_at") + ", i.task_id";
  }

  String rankColumn() {
    return sort == Sort.PRIORITY
        ? "case c.priority when 'URGENT' then 0 when 'HIGH' then 1 else 2 end"
        // a bare 0 would mean the first column
        : "cast(0 as integer)";
  }
}
