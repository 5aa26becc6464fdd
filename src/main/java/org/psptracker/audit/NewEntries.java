package org.psptracker.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.psptracker.audit.AuditLog.Outcome;
import org.psptracker.calendar.MovableClock;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;
import org.springframework.stereotype.Component;

/** Fills in what every entry says: when, by whom, from where. */
@Component
class NewEntries {

  private final MovableClock clock;
  private final ObjectMapper json;

  NewEntries(MovableClock clock, ObjectMapper json) {
    this.clock = clock;
    this.json = json;
  }

  AuditEntry of(
      Actor actor,
      String act,
      String subjectKind,
      String subject,
      @Nullable String caseReference,
      Outcome outcome,
      Map<String, ?> detail,
      @Nullable String incident) {
    Duration moved = clock.offset();
    // the order of acts must be true, so their time is real even where the program's is not
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    return new AuditEntry(
        0,
        now,
        moved.isZero() ? null : now.plus(moved).truncatedTo(ChronoUnit.MICROS),
        actor.personId(),
        actor.username(),
        actor.name(),
        actor.roles().stream().map(Role::name).sorted().toList(),
        act,
        subjectKind,
        subject,
        caseReference,
        outcome,
        text(act, detail),
        PresentRequest.remoteAddress(),
        null,
        incident);
  }

  private String text(String act, Map<String, ?> detail) {
    try {
      return json.writeValueAsString(new TreeMap<>(detail));
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException("detail of " + act, unwritable);
    }
  }
}
