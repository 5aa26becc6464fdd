package org.psptracker.operations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What our own tables say is open. */
@Component
class OpenRows {

  /** An open step; {@code held} says that its clock is stopped. */
  record InboxStep(
      String taskId,
      String step,
      String instanceId,
      @Nullable Long assignee,
      boolean held,
      String reference,
      boolean caseHeld) {}

  /** A process instance that has not ended. */
  record Run(String instanceId, String process, String reference, boolean caseHeld) {}

  private static final String OPEN_CASES_WITH_ONE_LIFE =
      """
      select c.reference || ' is ' || lower(c.stage) || ', but '
        || count(r.instance_id) || ' process instances of it have not ended, '
        || count(r.instance_id) filter (where r.parent_instance_id is null)
        || ' of them its own'
      from case_file c left join process_run r on r.case_id = c.id and r.ended_at is null
      group by c.id
      having case when c.stage = 'CLOSED' then count(r.instance_id) > 0
        else count(r.instance_id) filter (where r.parent_instance_id is null) <> 1 end
      order by c.reference
      """;

  private static final String OPEN_VISITS_WITH_A_STEP =
      """
      select c.reference || ': the visit of ' || v.element_id || ' is open, but no such step'
      from visit v join case_file c on c.id = v.case_id
        left join inbox i on i.activity_instance_id = v.activity_instance_id
      where v.left_at is null and v.kind = 'STEP' and i.task_id is null
      order by c.reference
      """;

  private static final String STEPS_WITH_AN_OPEN_VISIT =
      """
      select c.reference || ': ' || i.step || ' is in the inbox, but its visit is not open'
      from inbox i join case_file c on c.id = i.case_id
        left join visit v on v.activity_instance_id = i.activity_instance_id
          and v.left_at is null
      where v.id is null
      order by c.reference
      """;

  private static final String OPEN_VISITS_OF_RUNNING_INSTANCES =
      """
      select c.reference || ': the visit of ' || v.element_id
        || ' is open, but its process instance has ended'
      from visit v join case_file c on c.id = v.case_id
        left join process_run r on r.instance_id = v.instance_id
      where v.left_at is null and (r.instance_id is null or r.ended_at is not null)
      order by c.reference
      """;

  private static final String STEPS_THAT_ARE_NOT_DONE =
      """
      select c.reference || ': ' || i.step || ' is in the inbox and done at once'
      from inbox i join case_file c on c.id = i.case_id join step_done d on d.task_id = i.task_id
      order by c.reference
      """;

  private static final String DEADLINES_OF_RUNNING_CLOCKS =
      """
      select c.reference || ': a deadline of ' || i.step || ' fired while its clock was stopped'
      from deadline d join inbox i on i.task_id = d.task_id join case_file c on c.id = i.case_id
      where d.fired_at > i.paused_at
      order by c.reference
      """;

  private final JdbcClient jdbc;

  OpenRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long cases() {
    return jdbc.sql("select count(*) from case_file").query(Long.class).single();
  }

  List<InboxStep> steps() {
    return jdbc.sql(
            """
            select i.task_id, i.step, i.process_instance_id, i.assignee,
              i.paused_at is not null as held, c.reference, c.state = 'ON_HOLD' as case_held
            from inbox i join case_file c on c.id = i.case_id
            order by c.reference, i.step
            """)
        .query(
            (row, n) ->
                new InboxStep(
                    row.getString("task_id"),
                    row.getString("step"),
                    row.getString("process_instance_id"),
                    row.getObject("assignee", Long.class),
                    row.getBoolean("held"),
                    row.getString("reference"),
                    row.getBoolean("case_held")))
        .list();
  }

  List<Run> runs() {
    return jdbc.sql(
            """
            select r.instance_id, r.process_key, c.reference, c.state = 'ON_HOLD' as case_held
            from process_run r join case_file c on c.id = r.case_id
            where r.ended_at is null
            order by c.reference, r.started_at
            """)
        .query(
            (row, n) ->
                new Run(
                    row.getString("instance_id"),
                    row.getString("process_key"),
                    row.getString("reference"),
                    row.getBoolean("case_held")))
        .list();
  }

  /** Where our own tables disagree with one another. */
  List<String> amongThemselves() {
    return List.of(
            OPEN_CASES_WITH_ONE_LIFE,
            OPEN_VISITS_WITH_A_STEP,
            STEPS_WITH_AN_OPEN_VISIT,
            OPEN_VISITS_OF_RUNNING_INSTANCES,
            STEPS_THAT_ARE_NOT_DONE,
            DEADLINES_OF_RUNNING_CLOCKS)
        .stream()
        .flatMap(question -> jdbc.sql(question).query(String.class).list().stream())
        .toList();
  }
}
