package org.psptracker.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.audit.AuditLog.Outcome;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;

/** One act, with its actor and origin as they were at that moment. */
record AuditEntry(
    Instant at,
    long personId,
    String actorName,
    List<String> roles,
    String act,
    String subjectKind,
    String subject,
    Outcome outcome,
    Map<String, ?> detail,
    @Nullable String remoteAddress) {

  static AuditEntry of(
      Instant at,
      Actor actor,
      String act,
      String subjectKind,
      String subject,
      Outcome outcome,
      Map<String, ?> detail) {
    return new AuditEntry(
        at,
        actor.personId(),
        actor.name(),
        actor.roles().stream().map(Role::name).sorted().toList(),
        act,
        subjectKind,
        subject,
        outcome,
        detail,
        PresentRequest.remoteAddress());
  }
}
