package org.psptracker.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People in the database. Nothing is cached: a right that was taken away is gone at once. */
@Component
class Directory implements People, PeopleDirectory {

  private static final String SELECT =
      """
      select p.id, p.username, p.name, p.title, p.email, p.jurisdiction_id, p.active,
             array(select r.role from person_role r where r.person_id = p.id) as roles
      from person p
      """;

  private final JdbcClient jdbc;
  private final Sessions sessions;

  Directory(JdbcClient jdbc, Sessions sessions) {
    this.jdbc = jdbc;
    this.sessions = sessions;
  }

  @Override
  public Optional<Person> find(long id) {
    return jdbc.sql(SELECT + "where p.id = ?").param(id).query(Directory::person).optional();
  }

  @Override
  public Person get(long id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no person " + id));
  }

  @Override
  public Map<Long, Person> byIds(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(SELECT + "where p.id = any(?)")
        .param(ids.stream().distinct().toArray(Long[]::new))
        .query(Directory::person)
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
  }

  @Override
  public List<Person> withRole(Role role) {
    return jdbc.sql(
            SELECT
                + """
                where p.active
                  and p.id in (select r.person_id from person_role r where r.role = ?)
                order by p.name, p.id
                """)
        .param(role.name())
        .query(Directory::person)
        .list();
  }

  @Override
  public List<Person> ofJurisdiction(long jurisdictionId) {
    // a site's system is nobody to write to, or to give work
    return jdbc.sql(
            SELECT
                + """
                where p.active and p.jurisdiction_id = ?
                  and array['INTEGRATION']
                    <> array(select r.role from person_role r where r.person_id = p.id)
                order by p.name, p.id
                """)
        .param(jurisdictionId)
        .query(Directory::person)
        .list();
  }

  @Override
  public Optional<Person> byUsername(String username) {
    return jdbc.sql(SELECT + "where p.username = ?")
        .param(username)
        .query(Directory::person)
        .optional();
  }

  @Override
  @Transactional
  public Person add(Entry entry) {
    // said by the database's clock, for what a provider said before that is out of date
    long id =
        parameters(
                jdbc.sql(
                    """
                    insert into person
                      (username, name, title, email, phone, jurisdiction_id, said_at)
                    values (:username, :name, :title, :email, :phone, :jurisdiction, now())
                    on conflict (username) do nothing returning id
                    """),
                entry)
            .param("username", entry.username())
            .query(Long.class)
            .optional()
            .orElseThrow(UsernameTaken::new);
    setRoles(id, entry.roles());
    return get(id);
  }

  @Override
  @Transactional
  public Person change(long personId, Entry entry) {
    parameters(
            jdbc.sql(
                """
                update person
                set name = :name, title = :title, email = :email, phone = :phone,
                    jurisdiction_id = :jurisdiction, said_at = now()
                where id = :id
                """),
            entry)
        .param("id", personId)
        .update();
    setRoles(personId, entry.roles());
    return get(personId);
  }

  private static JdbcClient.StatementSpec parameters(
      JdbcClient.StatementSpec statement, Entry entry) {
    return statement
        .param("name", entry.name())
        .param("title", entry.title())
        .param("email", entry.email())
        .param("phone", entry.phone())
        .param("jurisdiction", entry.jurisdictionId());
  }

  @Override
  @Transactional
  public void setRoles(long personId, Set<Role> wanted) {
    String[] roles = wanted.stream().map(Role::name).toArray(String[]::new);
    jdbc.sql("delete from person_role where person_id = ? and role <> all(?)")
        .param(personId)
        .param(roles)
        .update();
    jdbc.sql(
            """
            insert into person_role (person_id, role) select ?, role from unnest(?) as role
            on conflict do nothing
            """)
        .param(personId)
        .param(roles)
        .update();
  }

  @Override
  @Transactional
  public Person assign(String username, long jurisdictionId) {
    jdbc.sql("update person set jurisdiction_id = ? where username = ?")
        .param(jurisdictionId)
        .param(username)
        .update();
    return byUsername(username)
        .orElseThrow(() -> new IllegalArgumentException("no person " + username));
  }

  @Override
  @Transactional
  public void end(long personId) {
    setActive(personId, false);
    sessions.endAllOf(get(personId).username());
  }

  @Override
  @Transactional
  public void resume(long personId) {
    setActive(personId, true);
  }

  private void setActive(long personId, boolean active) {
    jdbc.sql("update person set active = ? where id = ?").param(active).param(personId).update();
  }

  private static Person person(ResultSet row, int number) throws SQLException {
    return new Person(
        row.getLong("id"),
        row.getString("username"),
        row.getString("name"),
        row.getString("title"),
        row.getString("email"),
        Role.in(row),
        row.getObject("jurisdiction_id", Long.class),
        row.getBoolean("active"));
  }
}
