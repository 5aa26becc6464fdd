package org.psptracker.audit;

import static org.psptracker.database.RowTimes.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.psptracker.audit.Link.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the chain, and what waits to get into it. */
@Component
class ChainRows {

  /** Of an advisory lock: whoever has it seals. */
  private static final long SEALING = 0x5053_5061_7564_6974L;

  private final JdbcClient jdbc;

  ChainRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A link with what its entry says now; null where the entry is gone. */
  record Linked(Link link, @Nullable MarkedEntry entry) {}

  /** Whether this transaction is the one that seals, until it ends. */
  boolean mayNowSeal() {
    return jdbc.sql("select pg_try_advisory_xact_lock(?)")
        .param(SEALING)
        .query(Boolean.class)
        .single();
  }

  boolean somethingWaits() {
    return jdbc.sql("select exists (select from audit_unsealed)").query(Boolean.class).single();
  }

  /** Committed entries that are not sealed, those with the lowest keys. */
  List<MarkedEntry> waiting(int limit) {
    return jdbc.sql(
            "select "
                + MarkedEntry.COLUMNS
                + " from audit_unsealed u join audit_entry e on e.id = u.entry_id"
                + " order by u.entry_id limit ?")
        .param(limit)
        .query((row, n) -> MarkedEntry.read(row))
        .list();
  }

  Optional<Link> last() {
    return jdbc.sql(
            "select position, entry_id, hash from audit_link order by position desc limit 1")
        .query((row, n) -> link(row))
        .optional();
  }

  long length() {
    return last().map(Link::position).orElse(0L);
  }

  /** Whether an entry of before then is in the chain. */
  boolean sealedBefore(Instant then) {
    return jdbc.sql(
            """
            select exists (select from audit_link l join audit_entry e on e.id = l.entry_id
              where l.position = (select min(position) from audit_link) and e.at < ?)
            """)
        .param(utc(then))
        .query(Boolean.class)
        .single();
  }

  void append(List<Link> links) {
    Long[] entries = links.stream().map(Link::entryId).toArray(Long[]::new);
    jdbc.sql(
            """
            insert into audit_link (position, entry_id, hash)
            select * from unnest(?::bigint[], ?::bigint[], ?::bytea[])
            """)
        .param(links.stream().map(Link::position).toArray(Long[]::new))
        .param(entries)
        .param(links.stream().map(link -> link.hash().bytes()).toArray(byte[][]::new))
        .update();
    jdbc.sql("delete from audit_unsealed where entry_id = any (?)").param(entries).update();
  }

  /** The links behind {@code after} up to {@code to}, in order. */
  List<Linked> page(long after, long to, int limit) {
    return jdbc.sql(
            "select l.position, l.entry_id, l.hash, "
                + MarkedEntry.COLUMNS
                + """
                from audit_link l left join audit_entry e on e.id = l.entry_id
                where l.position > ? and l.position <= ? order by l.position limit ?
                """)
        .params(after, to, limit)
        .query(
            (row, n) ->
                new Linked(link(row), row.getBytes("mark") == null ? null : MarkedEntry.read(row)))
        .list();
  }

  /** Keys of entries that are neither sealed nor wait for it; the first few. */
  List<Long> outside(int limit) {
    return jdbc.sql(
            """
            select e.id from audit_entry e
            where not exists (select from audit_link l where l.entry_id = e.id)
              and not exists (select from audit_unsealed u where u.entry_id = e.id)
            order by e.id limit ?
            """)
        .param(limit)
        .query(Long.class)
        .list();
  }

  /** Keys that wait to be sealed and have no entry; the first few. */
  List<Long> goneBeforeSealing(int limit) {
    return jdbc.sql(
            """
            select u.entry_id from audit_unsealed u
            where not exists (select from audit_entry e where e.id = u.entry_id)
            order by u.entry_id limit ?
            """)
        .param(limit)
        .query(Long.class)
        .list();
  }

  private static Link link(ResultSet row) throws SQLException {
    return new Link(
        row.getLong("position"), row.getLong("entry_id"), new Hash(row.getBytes("hash")));
  }
}
