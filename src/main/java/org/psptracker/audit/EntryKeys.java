package org.psptracker.audit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keys of entries, fetched in blocks: one for fifty acts. */
@Component
class EntryKeys {

  /** The increment of the sequence. */
  private static final int BLOCK = 50;

  private final JdbcClient jdbc;
  private long next;
  private int left;

  EntryKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In the caller's transaction, if it has one: a second connection could empty the pool. */
  synchronized long next() {
    if (left == 0) {
      next = jdbc.sql("select nextval('audit_entry_seq')").query(Long.class).single();
      left = BLOCK;
    }
    left--;
    return next++;
  }
}
