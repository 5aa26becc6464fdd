package org.psptracker.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** The only writer of the table. */
@Component
class AuditRows {

  private static final Logger log = LoggerFactory.getLogger(AuditRows.class);

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final TransactionTemplate ownTransaction;

  AuditRows(JdbcClient jdbc, ObjectMapper json, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.json = json;
    this.ownTransaction = new TransactionTemplate(transactions);
    this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Writes in the present transaction, if there is one. */
  void append(AuditEntry entry) {
    jdbc.sql(
            """
            insert into audit_entry
              (at, person_id, actor_name, roles, act, subject_kind, subject, outcome, detail,
               remote_address)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::inet)
            """)
        .params(
            entry.at().atOffset(ZoneOffset.UTC),
            entry.personId(),
            entry.actorName(),
            entry.roles().toArray(String[]::new),
            entry.act(),
            entry.subjectKind(),
            entry.subject(),
            entry.outcome().name(),
            detail(entry))
        .param(entry.remoteAddress())
        .update();
  }

  /**
   * Writes in a transaction of its own. A refusal was already answered when this runs, so a
   * database that is gone is logged, not thrown.
   */
  void appendOnTheirOwn(List<AuditEntry> entries) {
    try {
      ownTransaction.executeWithoutResult(status -> entries.forEach(this::append));
    } catch (DataAccessException | TransactionException failure) {
      entries.forEach(
          entry ->
              log.error(
                  "refusal not recorded: person {}, {} of {} {}",
                  entry.personId(),
                  entry.act(),
                  entry.subjectKind(),
                  entry.subject(),
                  failure));
    }
  }

  private String detail(AuditEntry entry) {
    try {
      return json.writeValueAsString(entry.detail());
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException("detail of " + entry.act(), unwritable);
    }
  }
}
