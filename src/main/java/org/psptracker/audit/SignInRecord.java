package org.psptracker.audit;

import java.util.Locale;
import java.util.Map;
import org.psptracker.audit.AuditLog.Outcome;
import org.psptracker.identity.AccountEvent;
import org.psptracker.identity.Actor;
import org.psptracker.identity.ActorBearer;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.People;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Sign-ins, sign-outs and failed attempts. Calls of the API carry their credentials each time; only
 * the failed ones are noted, for what the others do is on record itself.
 */
@Component
class SignInRecord {

  private final AuditLog auditLog;
  private final CurrentActor currentActor;
  private final People people;

  SignInRecord(AuditLog auditLog, CurrentActor currentActor, People people) {
    this.auditLog = auditLog;
    this.currentActor = currentActor;
    this.people = people;
  }

  @EventListener
  void signedIn(InteractiveAuthenticationSuccessEvent event) {
    record("sign-in", event.getAuthentication());
  }

  @EventListener
  void signedOut(LogoutSuccessEvent event) {
    record("sign-out", event.getAuthentication());
  }

  @EventListener
  void failed(AbstractAuthenticationFailureEvent event) {
    // people type passwords into the wrong field: only names that exist are written down
    String typed = event.getAuthentication().getName().toLowerCase(Locale.ROOT);
    String subject = people.byUsername(typed).isPresent() ? typed : "unknown";
    // whoever it was, it is not the system, at whose behest providers and filters run
    currentActor.runAs(
        Actor.ANONYMOUS,
        () -> auditLog.record("sign-in", "person", subject, Outcome.REFUSED, Map.of()));
  }

  @EventListener
  void told(AccountEvent event) {
    if (event.refused()) {
      currentActor.runAs(Actor.ANONYMOUS, () -> record(event, Outcome.REFUSED));
    } else {
      record(event, Outcome.DONE);
    }
  }

  private void record(AccountEvent event, Outcome outcome) {
    auditLog.record(event.act(), "person", event.username(), outcome, event.detail());
  }

  private void record(String act, Authentication authentication) {
    ActorBearer.of(authentication)
        .ifPresent(
            actor ->
                currentActor.runAs(
                    actor,
                    () ->
                        auditLog.record(act, "person", actor.username(), Outcome.DONE, Map.of())));
  }
}
