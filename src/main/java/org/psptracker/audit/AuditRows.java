package org.psptracker.audit;

import static org.psptracker.database.RowTimes.utc;
import static org.psptracker.database.RowTimes.utcOrNull;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** The only writer of the table. */
@Component
class AuditRows {

  private static final Logger log = LoggerFactory.getLogger(AuditRows.class);

  static final String INSERT =
      """
      with written as (
        insert into audit_entry
          (id, at, program_at, person_id, username, actor_name, roles, act, subject_kind, subject,
           case_reference, outcome, detail, remote_address, revision, incident, mark)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?::inet, ?, ?, ?)
        returning id)
      insert into audit_unsealed (entry_id) select id from written
      """;

  private final JdbcTemplate jdbc;
  private final EntryKeys keys;
  private final RecordKeys recordKeys;
  private final TransactionTemplate ownTransaction;

  AuditRows(
      JdbcTemplate jdbc,
      EntryKeys keys,
      RecordKeys recordKeys,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.keys = keys;
    this.recordKeys = recordKeys;
    this.ownTransaction = new TransactionTemplate(transactions);
    this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Writes in the present transaction, as one batch.
   *
   * @param revision of the facts that the transaction changed
   */
  void append(List<AuditEntry> entries, @Nullable Long revision) {
    List<AuditEntry> written = entries.stream().map(e -> e.written(keys.next(), revision)).toList();
    jdbc.batchUpdate(INSERT, written, written.size(), this::set);
  }

  void appendOnTheirOwn(List<AuditEntry> entries) {
    ownTransaction.executeWithoutResult(status -> append(entries, null));
  }

  /**
   * Writes in a transaction of its own. A refusal was already answered when this runs, so a
   * database that is gone is logged, not thrown.
   */
  void appendAfterwards(List<AuditEntry> entries) {
    try {
      appendOnTheirOwn(entries);
    } catch (DataAccessException | TransactionException failure) {
      entries.forEach(
          entry ->
              log.error(
                  "not recorded: person {}, {} of {} {}: {}",
                  entry.personId(),
                  entry.act(),
                  entry.subjectKind(),
                  entry.subject(),
                  entry.outcome(),
                  failure));
    }
  }

  void set(PreparedStatement row, AuditEntry entry) throws SQLException {
    int i = 0;
    row.setLong(++i, entry.id());
    row.setObject(++i, utc(entry.at()));
    row.setObject(++i, utcOrNull(entry.programAt()));
    row.setLong(++i, entry.personId());
    row.setString(++i, entry.username());
    row.setString(++i, entry.actorName());
    row.setArray(++i, row.getConnection().createArrayOf("text", entry.roles().toArray()));
    row.setString(++i, entry.act());
    row.setString(++i, entry.subjectKind());
    row.setString(++i, entry.subject());
    row.setString(++i, entry.caseReference());
    row.setString(++i, entry.outcome().name());
    row.setString(++i, entry.detail());
    row.setString(++i, entry.remoteAddress());
    row.setObject(++i, entry.revision());
    row.setString(++i, entry.incident());
    row.setBytes(++i, recordKeys.present().mark(Canonical.of(entry)));
  }
}
