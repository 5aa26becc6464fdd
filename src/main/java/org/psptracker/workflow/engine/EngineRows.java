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
  public List<ModelVersion> models() {
    return jdbc.sql(
            """
            select p.key_, p.version_, count(e.id_) as running
            from act_re_procdef p
              left join act_ru_execution e on e.proc_def_id_ = p.id_ and e.id_ = e.proc_inst_id_
            group by p.id_, p.key_, p.version_
            having count(e.id_) > 0
              or p.version_ = (select max(n.version_) from act_re_procdef n where n.key_ = p.key_)
            order by p.key_, p.version_ desc
            """)
        .query((row, n) -> new ModelVersion(row.getString(1), row.getInt(2), row.getLong(3)))
        .list();
  }

  @Override
  public List<StuckJob> stuckJobs() {
    return jdbc.sql(
            """
            select j.id_, j.process_def_key_, e.business_key_, j.exception_msg_
            from act_ru_job j left join act_ru_execution e on e.id_ = j.process_instance_id_
            where j.retries_ = 0
            order by e.business_key_, j.id_
            """)
        .query(
            (row, n) ->
                new StuckJob(
                    row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
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
