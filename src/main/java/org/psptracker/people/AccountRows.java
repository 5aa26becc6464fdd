package org.psptracker.people;

import static org.psptracker.database.RowTimes.utc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of accounts: what changed of a person, and whether the identity provider knows. Attempts
 * and what the provider was told keep to the database's clock, for they are compared with what it
 * says itself; what people read of a person keeps to the programme's.
 */
@Component
class AccountRows {

  /**
   * An account that is to be told.
   *
   * @param version of the person at that moment
   * @param attempt number of this attempt, which alone has a say about the row
   * @param subject the provider's key, where it is known
   */
  record Due(long personId, int version, int attempt, @Nullable String subject) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  AccountRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<PersonAccount> find(long personId) {
    return Optional.ofNullable(of(List.of(personId)).get(personId));
  }

  /** By person, in one query; those without are left out. */
  Map<Long, PersonAccount> of(Collection<Long> people) {
    return jdbc
        .sql(
            """
            select person_id, version, told_version, since, ended_at, ended_reason,
              next_attempt_at, attempts, last_error, told_at, invited_at
            from person_account where person_id = any(?)
            """)
        .param(people.toArray(Long[]::new))
        .query(PersonAccount.class)
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(PersonAccount::personId, Function.identity()));
  }

  int version(long personId) {
    return find(personId).map(PersonAccount::version).orElse(0);
  }

  /**
   * Notes in the present transaction that the person is another from now on.
   *
   * @param version the one that the change was made on; null to make it on whatever there is
   * @return whether that was the present one
   */
  boolean changed(long personId, @Nullable Integer version) {
    return jdbc.sql(
                """
                insert into person_account (person_id, version, next_attempt_at)
                select :person, 1, now() where coalesce(:version, 0) = 0
                  or exists (select from person_account where person_id = :person)
                on conflict (person_id) do update
                set version = person_account.version + 1, next_attempt_at = excluded.next_attempt_at
                where person_account.version = coalesce(:version, person_account.version)
                """)
            .param("person", personId)
            .param("version", version)
            .update()
        == 1;
  }

  /** Notes in the present transaction that the person is new. */
  void added(long personId, long by) {
    changed(personId, null);
    jdbc.sql("update person_account set since = ?, added_by = ? where person_id = ?")
        .param(utc(clock.instant()))
        .param(by)
        .param(personId)
        .update();
  }

  void ended(long personId, String reason) {
    jdbc.sql("update person_account set ended_at = ?, ended_reason = ? where person_id = ?")
        .param(utc(clock.instant()))
        .param(reason)
        .param(personId)
        .update();
  }

  void resumed(long personId) {
    jdbc.sql("update person_account set ended_at = null, ended_reason = null where person_id = ?")
        .param(personId)
        .update();
  }

  /** Tries at the next round, however long the pause was to be. */
  void tryNow(long personId) {
    jdbc.sql("update person_account set next_attempt_at = now() where person_id = ?")
        .param(personId)
        .update();
  }

  /**
   * Takes accounts that are to be told, for so long that the caller can do it; afterwards, should
   * it have died, somebody else may.
   */
  List<Due> claim(int most, Duration lease) {
    return jdbc.sql(
            """
            update person_account a
            set leased_until = now() + make_interval(secs => :lease), attempts = a.attempts + 1
            from (select person_id from person_account
                  where told_version < version and next_attempt_at <= now()
                    and (leased_until is null or leased_until <= now())
                  order by next_attempt_at, person_id
                  limit :most
                  for update skip locked) due
            where a.person_id = due.person_id
            returning a.person_id, a.version, a.attempts as attempt,
              (select p.subject from person p where p.id = a.person_id) as subject
            """)
        .param("lease", lease.toSeconds())
        .param("most", most)
        .query(Due.class)
        .list();
  }

  /**
   * A change that was made meanwhile is told in the next round.
   *
   * @return false for an attempt that outlived its lease, which has no say over a later one
   */
  boolean told(Due due, boolean invited) {
    return jdbc.sql(
                """
                update person_account
                set told_version = :version, told_at = now(), last_error = null,
                    leased_until = null, attempts = 0,
                    invited_at =
                      case when :invited then coalesce(invited_at, now()) else invited_at end
                where person_id = :person and attempts = :attempt and told_version < :version
                """)
            .param("version", due.version())
            .param("invited", invited)
            .param("person", due.personId())
            .param("attempt", due.attempt())
            .update()
        == 1;
  }

  /** Whether the person is still to be told, or was told after {@code then}. */
  boolean isNewer(long personId, Instant then) {
    return jdbc.sql(
            """
            select exists (select from person_account
              where person_id = ? and (told_version < version or told_at >= ?))
            """)
        .param(personId)
        .param(utc(then))
        .query(Boolean.class)
        .single();
  }

  void tryAgain(Due due, Duration after, String error) {
    // an attempt that outlived its lease has no say over a later one, nor over a newer change
    jdbc.sql(
            """
            update person_account
            set leased_until = null, last_error = :error,
                next_attempt_at = case when version = :version
                  then now() + make_interval(secs => :pause) else next_attempt_at end
            where person_id = :person and attempts = :attempt
            """)
        .param("error", error)
        .param("version", due.version())
        .param("pause", after.toSeconds())
        .param("person", due.personId())
        .param("attempt", due.attempt())
        .update();
  }

  /** The identity provider's key of a person; sign-in knows them by it. */
  void knownAs(long personId, String subject) {
    jdbc.sql("update person set subject = ? where id = ? and subject is distinct from ?")
        .param(subject)
        .param(personId)
        .param(subject)
        .update();
  }
}
