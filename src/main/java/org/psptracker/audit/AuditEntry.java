package org.psptracker.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.psptracker.audit.AuditLog.Outcome;

/**
 * One act, with its actor and origin as they were at that moment.
 *
 * @param id key, 0 before it is written
 * @param at real time, in whole microseconds
 * @param programAt the program's time, null where its clock was not moved
 * @param personId 0 for the system, -1 for somebody who is not signed in
 * @param detail a JSON object, exactly as it is kept
 * @param revision of the field history, of the same transaction; null where no fact changed
 * @param incident the number that the page of a refusal shows
 */
record AuditEntry(
    long id,
    Instant at,
    @Nullable Instant programAt,
    long personId,
    String username,
    String actorName,
    List<String> roles,
    String act,
    String subjectKind,
    String subject,
    @Nullable String caseReference,
    Outcome outcome,
    String detail,
    @Nullable String remoteAddress,
    @Nullable Long revision,
    @Nullable String incident) {

  AuditEntry {
    roles = List.copyOf(roles);
  }

  /** The same under the number that the page of a refusal shows. */
  AuditEntry under(@Nullable String number) {
    return with(id, detail, remoteAddress, revision, number);
  }

  /** The same row under its key, as it is about to be written. */
  AuditEntry written(long key, @Nullable Long factRevision) {
    return with(key, detail, remoteAddress, factRevision, incident);
  }

  /** The same, from an address that does not matter. */
  AuditEntry fromNowhere() {
    return with(id, detail, null, revision, incident);
  }

  /** The same, for as many like it as were not written one by one. */
  AuditEntry standingFor(int times) {
    String before = detail.substring(0, detail.lastIndexOf('}'));
    String more = before + (before.endsWith("{") ? "" : ",") + "\"times\":" + times + "}";
    return with(id, more, remoteAddress, revision, incident);
  }

  private AuditEntry with(
      long key,
      String newDetail,
      @Nullable String newAddress,
      @Nullable Long factRevision,
      @Nullable String number) {
    return new AuditEntry(
        key,
        at,
        programAt,
        personId,
        username,
        actorName,
        roles,
        act,
        subjectKind,
        subject,
        caseReference,
        outcome,
        newDetail,
        newAddress,
        factRevision,
        number);
  }
}
