package org.psptracker.workflow.engine;

import java.util.List;
import org.psptracker.workflow.EngineState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The engine's own tables, read without starting an engine: a check must not move anything. */
@Component
class EngineRows implements EngineState {

  private static final int SUSPENDED = 2;

  private final JdbcClient jdbc;

  EngineRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<OpenTask> tasks() {
    return jdbc.sql(
            """
            select id_, task_def_key_, proc_inst_id_, assignee_, suspension_state_
            from act_ru_task
            """)
        .query(
            (row, n) ->
                new OpenTask(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getInt(5) == SUSPENDED))
        .list();
  }

  @Override
  public List<OpenInstance> instances() {
    return jdbc.sql(
            """
            select e.id_, p.key_, e.business_key_, e.suspension_state_
            from act_ru_execution e join act_re_procdef p on p.id_ = e.proc_def_id_
            where e.id_ = e.proc_inst_id_
            """)
        .query(
            (row, n) ->
                new OpenInstance(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getInt(4) == SUSPENDED))
        .list();
  }
}
