package org.psptracker.audit;

import static org.psptracker.database.RowTimes.utcOrNull;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.audit.AuditLog.Outcome;

/**
 * Which entries; nulls do not restrict.
 *
 * @param actor username, or the key of a person
 * @param about who acted or was acted on
 * @param number that a page showed with a refusal
 * @param from real time, inclusive
 * @param to real time, exclusive
 */
record AuditFilter(
    @Nullable String caseReference,
    @Nullable String actor,
    @Nullable About about,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable String act,
    @Nullable Outcome outcome,
    @Nullable String number) {

  /** Under which names and keys entries speak of somebody. */
  record About(List<String> usernames, List<String> keys) {

    About {
      usernames = List.copyOf(usernames);
      keys = List.copyOf(keys);
    }

    /** Conditions on {@code audit_entry e}, each with an index of its own. */
    private static final List<String> PLACES =
        List.of(
            "e.username = any(:usernames)",
            "e.subject_kind = 'person' and e.subject = any(:usernames)",
            "e.subject_kind = 'expert' and e.subject = any(:keys)",
            "e.detail ->> 'person' = any(:usernames)",
            "e.detail ->> 'person' = any(:keys)",
            "e.detail ->> 'expert' = any(:keys)");
  }

  static AuditFilter ofCase(String reference) {
    return new AuditFilter(reference, null, null, null, null, null, null, null);
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
    put(conditions, "e.incident = :number", number);
    return conditions;
  }

  /** Where else to look, each place by itself; empty where conditions are all. */
  List<String> places() {
    return about == null ? List.of() : About.PLACES;
  }

  private static void put(Map<String, Object> conditions, String sql, @Nullable Object value) {
    if (value != null) {
      conditions.put(sql, value);
    }
  }
}
