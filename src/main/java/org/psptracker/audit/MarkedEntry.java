package org.psptracker.audit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.psptracker.audit.AuditLog.Outcome;

/** An entry as it stands in the table, with its mark. */
record MarkedEntry(AuditEntry entry, byte[] mark) {

  /** What {@link #read} needs of the table with alias {@code e}. */
  static final String COLUMNS =
      """
      e.id, e.at, e.program_at, e.person_id, e.username, e.actor_name, e.roles, e.act,
      e.subject_kind, e.subject, e.case_reference, e.outcome, e.detail::text as detail,
      host(e.remote_address) as remote_address, e.revision, e.incident, e.mark
      """;

  static MarkedEntry read(ResultSet row) throws SQLException {
    AuditEntry entry =
        new AuditEntry(
            row.getLong("id"),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            instant(row.getObject("program_at", OffsetDateTime.class)),
            row.getLong("person_id"),
            row.getString("username"),
            row.getString("actor_name"),
            texts(row.getArray("roles")),
            row.getString("act"),
            row.getString("subject_kind"),
            row.getString("subject"),
            row.getString("case_reference"),
            Outcome.valueOf(row.getString("outcome")),
            row.getString("detail"),
            row.getString("remote_address"),
            row.getObject("revision", Long.class),
            row.getString("incident"));
    return new MarkedEntry(entry, row.getBytes("mark"));
  }

  byte[] canonical() {
    return Canonical.of(entry);
  }

  Link.Hash linked(Link.Hash before, long position) {
    return Link.hash(before, position, canonical(), mark);
  }

  /** The same content under another key, as if two rows had exchanged theirs. */
  MarkedEntry under(long key) {
    return new MarkedEntry(entry.written(key, entry.revision()), mark);
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
