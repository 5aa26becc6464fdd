package org.psptracker.outcomes;

import static org.psptracker.audit.AuditLog.Outcome;
import static org.psptracker.database.RowTimes.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.psptracker.audit.AuditLog;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.Timeline;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.Role;
import org.psptracker.web.LinkSecret;
import org.psptracker.web.NotFound;
import org.psptracker.web.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links by which participants answer the survey of one wave, and nothing else. */
@Service
@Transactional
class SurveyLinks {

  /** A link that was made; nobody sees its secret again. */
  record Made(String secret, Instant expiresAt, int mostAnswers) {}

  /** A link that takes answers. */
  record Link(long id, long caseId, long waveId, Instant expiresAt, int mostAnswers) {}

  private static final String TAKING =
      """
      select l.id, l.case_id, l.wave_id, l.expires_at, l.most_answers
      from survey_link l join wave w on w.id = l.wave_id
      where l.ended_at is null and l.expires_at > :now
        and w.finished_at is null and w.cancelled_at is null
      """;

  private final JdbcClient jdbc;
  private final Waves waves;
  private final SurveySettings settings;
  private final Timeline timeline;
  private final AuditLog audit;
  private final CurrentActor currentActor;
  private final Clock clock;

  SurveyLinks(
      JdbcClient jdbc,
      Waves waves,
      SurveySettings settings,
      Timeline timeline,
      AuditLog audit,
      CurrentActor currentActor,
      Clock clock) {
    this.jdbc = jdbc;
    this.waves = waves;
    this.settings = settings;
    this.timeline = timeline;
    this.audit = audit;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /** Makes the link of a wave; the one before it ends. */
  public Made make(CaseFile caseFile, long waveId) {
    Wave wave = mayShare(caseFile, waveId);
    LinkSecret secret = LinkSecret.draw();
    Instant now = clock.instant();
    Instant expires = now.plus(Duration.ofDays(settings.linkDays()));
    close(waveId);
    jdbc.sql(
            """
            insert into survey_link
              (case_id, wave_id, secret_hash, made_by, made_at, expires_at, most_answers)
            values (:case, :wave, :hash, :by, :now, :expires, :most)
            """)
        .param("case", caseFile.id())
        .param("wave", waveId)
        .param("hash", secret.hash())
        .param("by", currentActor.get().personId())
        .param("now", utc(now))
        .param("expires", utc(expires))
        .param("most", settings.mostAnswers())
        .update();
    timeline.add(caseFile.id(), "survey-link-made", wave.label());
    record("make-survey-link", caseFile, waveId);
    return new Made(secret.text(), expires, settings.mostAnswers());
  }

  /** Ends the link of a wave; {@link NotFound} when it has none. */
  public void end(CaseFile caseFile, long waveId) {
    Wave wave = of(caseFile, waveId);
    refuseOthers();
    if (close(waveId) == 0) {
      throw new NotFound();
    }
    timeline.add(caseFile.id(), "survey-link-ended", wave.label());
    record("end-survey-link", caseFile, waveId);
  }

  /** The link that has the secret, if it still takes answers. */
  @Transactional(readOnly = true)
  public Optional<Link> open(String secret) {
    return jdbc.sql(
            TAKING
                + """
                 and l.secret_hash = :hash and l.most_answers > (
                  select count(*) from participant_answer a where a.link_id = l.id)
                """)
        .param("hash", new LinkSecret(secret).hash())
        .param("now", utc(clock.instant()))
        .query(SurveyLinks::link)
        .optional();
  }

  /** Present links of a case by wave. */
  @Transactional(readOnly = true)
  public Map<Long, Link> ofCase(long caseId) {
    return jdbc
        .sql(TAKING + " and l.case_id = :case")
        .param("case", caseId)
        .param("now", utc(clock.instant()))
        .query(SurveyLinks::link)
        .list()
        .stream()
        .collect(Collectors.toMap(Link::waveId, link -> link));
  }

  /** The site's people and coordinators hand it out. */
  static boolean mayShare(Actor actor) {
    return actor.is(Role.JURISDICTION) || actor.is(Role.COORDINATOR);
  }

  static boolean takesAnswers(Wave wave) {
    return wave.startedAt() != null && wave.isAhead();
  }

  private Wave mayShare(CaseFile caseFile, long waveId) {
    Wave wave = of(caseFile, waveId);
    refuseOthers();
    if (!takesAnswers(wave)) {
      throw new Refused("survey-link.refused.wave");
    }
    return wave;
  }

  private void refuseOthers() {
    if (!mayShare(currentActor.get())) {
      throw new Refused("survey-link.refused.role");
    }
  }

  private Wave of(CaseFile caseFile, long waveId) {
    return waves.of(caseFile.id()).stream()
        .filter(wave -> wave.id() == waveId)
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private int close(long waveId) {
    return jdbc.sql(
            "update survey_link set ended_at = :now where wave_id = :wave and ended_at is null")
        .param("now", utc(clock.instant()))
        .param("wave", waveId)
        .update();
  }

  private void record(String act, CaseFile caseFile, long waveId) {
    audit.record(act, "case", caseFile.reference(), Outcome.DONE, Map.of("wave", waveId));
  }

  private static Link link(ResultSet row, int number) throws SQLException {
    return new Link(
        row.getLong("id"),
        row.getLong("case_id"),
        row.getLong("wave_id"),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        row.getInt("most_answers"));
  }
}
