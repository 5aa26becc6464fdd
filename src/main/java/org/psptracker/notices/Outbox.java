package org.psptracker.notices;

import static org.psptracker.database.RowTimes.utc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.psptracker.identity.Person;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The rows of notices. */
@Component
class Outbox {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final boolean mailServer;

  Outbox(JdbcClient jdbc, Clock clock, ObjectProvider<JavaMailSender> mail) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.mailServer = mail.getIfAvailable() != null;
  }

  /**
   * Writes a notice in the present transaction, unless this very act told that person the same.
   *
   * @param about key of the step, empty for the case as a whole
   */
  void add(NoticeKind kind, long caseId, String about, Person to, String subject, String body) {
    jdbc.sql(
            """
            insert into notice (kind, case_id, about, person_id, to_address, subject, body,
                                created_at, state, next_attempt_at)
            select :kind, :case, :about, :person, :address, :subject, :body, :now, :state, :now
            where not exists (
              select from notice n
              where n.case_id = :case and n.kind = :kind and n.about = :about
                and n.to_address = :address and n.act = pg_current_xact_id())
            """)
        .param("kind", kind.id())
        .param("case", caseId)
        .param("about", about)
        .param("person", to.id())
        .param("address", to.email())
        .param("subject", subject)
        .param("body", body)
        .param("now", utc(clock.instant()))
        .param("state", mailServer ? "WAITING" : "NO_MAIL_SERVER")
        .update();
  }

  /**
   * Writes a notice to somebody who is nobody here yet, in the present transaction.
   *
   * @param secret whether the text is the reader's alone; it is kept no longer than until it is
   *     sent, and not at all where nothing is sent
   */
  void add(NoticeKind kind, String address, String subject, String body, boolean secret) {
    if (secret && !mailServer) {
      return;
    }
    jdbc.sql(
            """
            insert into notice (kind, to_address, subject, body, secret, created_at, state,
                                next_attempt_at)
            values (:kind, :address, :subject, :body, :secret, :now, :state, :now)
            """)
        .param("kind", kind.id())
        .param("address", address)
        .param("subject", subject)
        .param("body", body)
        .param("secret", secret)
        .param("now", utc(clock.instant()))
        .param("state", mailServer ? "WAITING" : "NO_MAIL_SERVER")
        .update();
  }

  /**
   * Takes notices that are due, for so long that the caller can send them; afterwards, should it
   * have died, somebody else may.
   */
  List<Notice> claim(int most, Duration lease) {
    Instant now = clock.instant();
    return jdbc.sql(
            """
            update notice n
            set next_attempt_at = :lease, attempts = n.attempts + 1
            from (select id from notice
                  where state = 'WAITING' and next_attempt_at <= :now
                  order by next_attempt_at, id
                  limit :most
                  for update skip locked) due
            where n.id = due.id
            returning n.id, n.to_address, n.subject, n.body, n.attempts as attempt
            """)
        .param("lease", utc(now.plus(lease)))
        .param("now", utc(now))
        .param("most", most)
        .query(Notice.class)
        .list();
  }

  void sent(Notice notice) {
    jdbc.sql(
            """
            update notice
            set state = 'SENT', sent_at = ?, last_error = null,
                body = case when secret then '' else body end
            where id = ?
            """)
        .param(utc(clock.instant()))
        .param(notice.id())
        .update();
  }

  /** One more attempt at a notice that was given up; empty where there is none to be made. */
  Optional<String> sendAgain(long id) {
    return jdbc.sql(
            """
            update notice set state = 'WAITING', next_attempt_at = ?
            where id = ? and state = 'FAILED' and not secret
            returning kind
            """)
        .params(utc(clock.instant()), id)
        .query(String.class)
        .optional();
  }

  void tryAgain(Notice notice, Duration after, String error) {
    mark(notice, "WAITING", after, error);
  }

  void giveUp(Notice notice, String error) {
    mark(notice, "FAILED", Duration.ZERO, error);
  }

  private void mark(Notice notice, String state, Duration after, String error) {
    // an attempt that outlived its lease has no say over a later one
    jdbc.sql(
            """
            update notice
            set state = :state, next_attempt_at = :next, last_error = :error,
                body = case when secret and :state <> 'WAITING' then '' else body end
            where id = :id and attempts = :attempt and state = 'WAITING'
            """)
        .param("state", state)
        .param("next", utc(clock.instant().plus(after)))
        .param("error", error)
        .param("id", notice.id())
        .param("attempt", notice.attempt())
        .update();
  }
}
