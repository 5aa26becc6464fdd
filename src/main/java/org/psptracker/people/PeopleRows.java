package org.psptracker.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.psptracker.identity.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds people by what is known of them. */
@Component
class PeopleRows {

  private static final String SELECT =
      """
      select p.id, p.username, p.name, p.title, p.email, p.phone, p.jurisdiction_id, p.active,
             j.name as site, j.us_state,
             array(select r.role from person_role r where r.person_id = p.id) as roles
      from person p left join jurisdiction j on j.id = p.jurisdiction_id
      where\s""";

  private final JdbcClient jdbc;

  PeopleRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<PersonRow> find(long id) {
    return jdbc.sql(SELECT + "p.id = ?").param(id).query(PeopleRows::row).optional();
  }

  /** Until the transaction ends nobody changes this person, in whatever way. */
  void lock(long id) {
    jdbc.sql("select id from person where id = ? for update").param(id).query(Long.class).list();
  }

  /** Everybody whose address that is, those in the programme first. */
  Optional<PersonRow> byEmail(String email) {
    return jdbc.sql(SELECT + "lower(p.email) = lower(?) order by p.active desc, p.id limit 1")
        .param(email)
        .query(PeopleRows::row)
        .optional();
  }

  /** People whose addresses have that domain, by name. */
  List<PersonRow> byDomain(String domain, int most) {
    return jdbc.sql(
            SELECT
                + "lower(split_part(p.email, '@', 2)) = ? and p.active order by p.name, p.id limit ?")
        .param(domain)
        .param(most)
        .query(PeopleRows::row)
        .list();
  }

  /** In order of name; one more than {@code most} says that there are more. */
  List<PersonRow> page(PeopleQuery query, int most) {
    List<String> where = new ArrayList<>(List.of("p.active = :active"));
    Map<String, Object> parameters = new HashMap<>(Map.of("active", query.active()));
    if (query.q() != null) {
      where.add(
          "(p.name ilike :q or p.email ilike :q or p.username ilike :q or j.name ilike :q"
              + " or j.place ilike :q)");
      parameters.put("q", "%" + query.q().replaceAll("([%_\\\\])", "\\\\$1") + "%");
    }
    if (query.role() != null) {
      where.add("p.id in (select r.person_id from person_role r where r.role = :role)");
      parameters.put("role", query.role().name());
    }
    if (query.jurisdictionId() != null) {
      where.add("p.jurisdiction_id = :site");
      parameters.put("site", query.jurisdictionId());
    }
    if (query.after() != null) {
      where.add("(p.name, p.id) > (:name, :id)");
      parameters.put("name", query.after().value());
      parameters.put("id", query.after().id());
    }
    parameters.put("most", most + 1);
    return jdbc.sql(SELECT + String.join(" and ", where) + " order by p.name, p.id limit :most")
        .params(parameters)
        .query(PeopleRows::row)
        .list();
  }

  long activeAdmins() {
    return jdbc.sql(
            """
            select count(*) from person p
            join person_role r on r.person_id = p.id and r.role = 'ADMIN' where p.active
            """)
        .query(Long.class)
        .single();
  }

  /** Until the transaction ends nobody else adds, changes or ends people. */
  void keepOthersOut() {
    jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtext('psp.people'))) locked")
        .query(Integer.class)
        .single();
  }

  private static PersonRow row(ResultSet row, int number) throws SQLException {
    return new PersonRow(
        row.getLong("id"),
        row.getString("username"),
        row.getString("name"),
        row.getString("title"),
        row.getString("email"),
        row.getString("phone"),
        Role.in(row),
        row.getObject("jurisdiction_id", Long.class),
        row.getString("site"),
        row.getString("us_state"),
        row.getBoolean("active"));
  }
}
