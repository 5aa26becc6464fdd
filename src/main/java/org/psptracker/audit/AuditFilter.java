package org.psptracker.audit;

import static org.psptracker.database.RowTimes.utcOrNull;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.audit.AuditLog.Outcome;

/**
 * Which entries; nulls do not restrict.
 *
 * @param actor username, or the key of a person
 * @param from real time, inclusive
 * @param to real time, exclusive
 */
record AuditFilter(
    @Nullable String caseReference,
    @Nullable String actor,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable String act,
    @Nullable Outcome outcome) {

  static AuditFilter ofCase(String reference) {
    return new AuditFilter(reference, null, null, null, null, null);
  }

  /** Conditions on {@code audit_entry e}; each takes the parameter that it names. */
  Map<String, Object> conditions() {
    Map<String, Object> conditions = new LinkedHashMap<>();
    put(conditions, "e.case_reference = :case", caseReference);
    boolean key = actor != null && actor.matches("-?\\d{1,18}");
    put(conditions, "e.username = :actor", key ? null : actor);
    put(conditions, "e.person_id = :person", key ? Long.valueOf(actor) : null);
    put(conditions, "e.at >= :from", utcOrNull(from));
    put(conditions, "e.at < :to", utcOrNull(to));
    put(conditions, "e.act = :act", act);
    put(conditions, "e.outcome = '" + outcome + "'", outcome);
    return conditions;
  }

  private static void put(Map<String, Object> conditions, String sql, @Nullable Object value) {
    if (value != null) {
      conditions.put(sql, value);
    }
  }
}
