package org.psptracker.audit;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The acts that there are entries of. */
@Component
class AuditActs {

  private final JdbcClient jdbc;

  AuditActs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** From one act to the next by its index: some forty steps, however many entries there are. */
  List<String> known() {
    return jdbc.sql(
            """
            with recursive known as (
              (select act from audit_entry order by act limit 1)
              union all
              select (select e.act from audit_entry e where e.act > known.act
                      order by e.act limit 1)
              from known where known.act is not null)
            select act from known where act is not null
            """)
        .query(String.class)
        .list();
  }
}
