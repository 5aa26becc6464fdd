package org.psptracker.workflow;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The process instances of a case. */
@Component
class Runs {

  private final JdbcClient jdbc;

  Runs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Instances still running, the first one is the life of the case itself. */
  List<String> running(long caseId) {
    return jdbc.sql(
            """
            select instance_id from process_run where case_id = :case and ended_at is null
            order by started_at, parent_instance_id nulls first
            """)
        .param("case", caseId)
        .query(String.class)
        .list();
  }

  List<String> running(long caseId, String process, @Nullable Long about) {
    return jdbc.sql(
            """
            select instance_id from process_run
            where case_id = :case and process_key = :process and ended_at is null
              and (about is null or :about::bigint is null or about = :about)
            order by started_at
            """)
        .param("case", caseId)
        .param("process", process)
        .param("about", about)
        .query(String.class)
        .list();
  }

  /** The instance that is the life of the case now. */
  Optional<String> root(long caseId) {
    return jdbc.sql(
            """
            select instance_id from process_run
            where case_id = :case and parent_instance_id is null and ended_at is null
            """)
        .param("case", caseId)
        .query(String.class)
        .optional();
  }
}
