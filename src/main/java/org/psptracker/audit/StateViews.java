package org.psptracker.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.psptracker.audit.VerificationRows.Verified;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says how the record stands. */
@Component
class StateViews {

  private final JdbcClient jdbc;
  private final VerificationRows verified;
  private final Verifications verifications;
  private final AuditSettings settings;
  private final RecordTimes times;
  private final MessageSource messages;

  StateViews(
      JdbcClient jdbc,
      VerificationRows verified,
      Verifications verifications,
      AuditSettings settings,
      RecordTimes times,
      MessageSource messages) {
    this.jdbc = jdbc;
    this.verified = verified;
    this.verifications = verifications;
    this.settings = settings;
    this.times = times;
    this.messages = messages;
  }

  private record Sealed(long entries, Instant upTo) {}

  StateView now() {
    Optional<Verified> last = verified.last();
    boolean broken = last.isPresent() && last.get().disagreements() > 0;
    Optional<Long> running = verifications.progress();
    return new StateView(
        sealed(),
        say("audit.state.waiting", waiting()),
        running.isPresent()
            ? say("audit.state.running", running.get())
            : last.map(this::words).orElseGet(() -> say("audit.state.never")),
        retention(settings.retention()),
        broken,
        running.isPresent(),
        broken ? Optional.ofNullable(last.get().first()).stream().toList() : List.of(),
        broken ? last.get().disagreements() - 1 : 0);
  }

  private String sealed() {
    return jdbc.sql(
            """
            select l.position, e.at from audit_link l join audit_entry e on e.id = l.entry_id
            order by l.position desc limit 1
            """)
        .query(
            (row, n) ->
                new Sealed(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()))
        .optional()
        .map(s -> say("audit.state.sealed", times.brief(s.upTo(), locale()), s.entries()))
        .orElseGet(() -> say("audit.state.empty"));
  }

  private long waiting() {
    return jdbc.sql("select count(*) from audit_unsealed").query(Long.class).single();
  }

  private String words(Verified last) {
    String when = times.brief(last.at(), locale());
    return last.disagreements() == 0
        ? say("audit.state.unbroken", when)
        : say("audit.state.broken", when, last.disagreements());
  }

  private String retention(Period kept) {
    String length =
        kept.getDays() == 0 && kept.getMonths() == 0
            ? say("audit.state.retention.years", kept.getYears())
            : say(
                "audit.state.retention.days",
                ChronoUnit.DAYS.between(LocalDate.EPOCH, LocalDate.EPOCH.plus(kept)));
    return say("audit.state.retention", length);
  }

  private String say(String key, Object... args) {
    return messages.getMessage(key, args, locale());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
