package org.psptracker.identity.keycloak;

import static org.psptracker.database.RowTimes.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.psptracker.identity.PeopleDirectory;
import org.psptracker.identity.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People's rows by the provider's key. */
@Component
@WithProvider
class AccountRows {

  private static final String SELECT =
      """
      select p.id, p.subject, p.username, p.name, p.title, p.email, p.jurisdiction_id, p.active,
             array(select r.role from person_role r where r.person_id = p.id) as roles,
             greatest(p.said_at, (select s.read_at from account_sync s)) as said_at
      from person p
      """;

  private final JdbcClient jdbc;
  private final PeopleDirectory directory;

  AccountRows(JdbcClient jdbc, PeopleDirectory directory) {
    this.jdbc = jdbc;
    this.directory = directory;
  }

  Optional<AccountRow> bySubject(String subject) {
    return jdbc.sql(SELECT + "where p.subject = ?")
        .param(subject)
        .query(AccountRows::row)
        .optional();
  }

  Optional<AccountRow> byUsername(String username) {
    return jdbc.sql(SELECT + "where p.username = ?")
        .param(username)
        .query(AccountRows::row)
        .optional();
  }

  /**
   * The row as it is now, which nobody else changes until the transaction ends. Its roles are read
   * by a statement of their own, for the one that waited would know those from before its wait.
   */
  Optional<AccountRow> lock(long id) {
    jdbc.sql("select id from person where id = ? for update").param(id).query(Long.class).list();
    return byId(id);
  }

  List<AccountRow> all() {
    return jdbc.sql(SELECT).query(AccountRows::row).list();
  }

  /** Adds the row; empty if somebody else did so at the same moment. */
  Optional<AccountRow> add(AccountRow row) {
    Optional<Long> id =
        parameters(
                jdbc.sql(
                    """
                    insert into person (subject, username, name, title, email, jurisdiction_id, said_at)
                    values (:subject, :username, :name, :title, :email, :jurisdiction, :said)
                    on conflict do nothing returning id
                    """),
                row)
            .query(Long.class)
            .optional();
    id.ifPresent(key -> directory.setRoles(key, row.roles()));
    return id.flatMap(this::byId);
  }

  /** Changes the row, which may bind it to the provider's key for good. */
  AccountRow change(AccountRow row) {
    parameters(
            jdbc.sql(
                """
                update person
                set subject = coalesce(subject, :subject), username = :username, name = :name,
                    title = :title, email = :email, jurisdiction_id = :jurisdiction,
                    said_at = :said
                where id = :id
                """),
            row)
        .param("id", row.id())
        .update();
    directory.setRoles(row.id(), row.roles());
    return row;
  }

  /** Notes that the provider says so still. */
  void saidAgain(long id, Instant at) {
    jdbc.sql("update person set said_at = greatest(said_at, ?) where id = ?")
        .param(utc(at))
        .param(id)
        .update();
  }

  boolean isFree(String username) {
    return byUsername(username).isEmpty();
  }

  private Optional<AccountRow> byId(long id) {
    return jdbc.sql(SELECT + "where p.id = ?").param(id).query(AccountRows::row).optional();
  }

  private static JdbcClient.StatementSpec parameters(
      JdbcClient.StatementSpec statement, AccountRow row) {
    return statement
        .param("subject", row.subject())
        .param("username", row.username())
        .param("name", row.name())
        .param("title", row.title())
        .param("email", row.email())
        .param("jurisdiction", row.jurisdictionId())
        .param("said", row.saidAt() == null ? null : utc(row.saidAt()));
  }

  static Map<String, AccountRow> by(
      List<AccountRow> rows, Function<AccountRow, @Nullable String> key) {
    return rows.stream()
        .filter(row -> key.apply(row) != null)
        .collect(Collectors.toMap(row -> String.valueOf(key.apply(row)), Function.identity()));
  }

  private static AccountRow row(ResultSet row, int number) throws SQLException {
    OffsetDateTime saidAt = row.getObject("said_at", OffsetDateTime.class);
    return new AccountRow(
        row.getLong("id"),
        row.getString("subject"),
        row.getString("username"),
        row.getString("name"),
        row.getString("title"),
        row.getString("email"),
        Role.in(row),
        row.getObject("jurisdiction_id", Long.class),
        row.getBoolean("active"),
        saidAt == null ? null : saidAt.toInstant());
  }
}
