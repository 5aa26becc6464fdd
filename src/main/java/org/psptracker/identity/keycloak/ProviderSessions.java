package org.psptracker.identity.keycloak;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which of our sessions belongs to which session at the provider, for all nodes: whichever hears
 * that the one there is over ends the one here.
 */
@Component
@WithProvider
class ProviderSessions {

  private final JdbcClient jdbc;

  ProviderSessions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void remember(String session, @Nullable String sessionThere, String subject) {
    jdbc.sql(
            """
            insert into provider_session (session_id, sid, subject) values (?, ?, ?)
            on conflict (session_id) do update set sid = excluded.sid, subject = excluded.subject
            """)
        .param(session)
        .param(sessionThere)
        .param(subject)
        .update();
  }

  /**
   * Ends the sessions that a logout token names; answers whose they were.
   *
   * @param tokenId by which the token is taken once only
   * @param sessionThere null: all sessions of {@code subject}
   * @param subject null: all sessions of {@code sessionThere}
   * @return null when the token came before
   */
  @Transactional
  public @Nullable List<String> end(
      String tokenId, @Nullable String sessionThere, @Nullable String subject) {
    int taken =
        jdbc.sql("insert into logout_token (id) values (?) on conflict do nothing")
            .param(tokenId)
            .update();
    if (taken == 0) {
      return null;
    }
    return jdbc.sql(
            """
            with over as (
              delete from provider_session
              where (cast(:sid as text) is null or sid = :sid)
                and (cast(:subject as text) is null or subject = :subject)
              returning session_id)
            delete from spring_session where session_id in (select session_id from over)
            returning principal_name
            """)
        .param("sid", sessionThere)
        .param("subject", subject)
        .query(String.class)
        .list();
  }

  /** Forgets sessions that are over, and tokens too old to be taken again. */
  @Scheduled(fixedDelay = 3_600_000, initialDelay = 900_000)
  public void forgetWhatIsOver() {
    jdbc.sql(
            """
            delete from provider_session p
            where p.at < now() - interval '1 hour'
              and not exists (select from spring_session s where s.session_id = p.session_id)
            """)
        .update();
    jdbc.sql("delete from logout_token where at < ?")
        .param(
            Instant.now().minus(LogoutTokenRules.OLDEST.multipliedBy(2)).atOffset(ZoneOffset.UTC))
        .update();
  }
}
