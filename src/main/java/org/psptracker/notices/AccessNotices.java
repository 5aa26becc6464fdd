package org.psptracker.notices;

import org.psptracker.people.AccessEvent;
import org.psptracker.people.AccessEvent.ProofWanted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people who ask for access how to prove their address, and what became of it. */
@Component
class AccessNotices {

  private final Wording wording;
  private final Outbox outbox;

  AccessNotices(Wording wording, Outbox outbox) {
    this.wording = wording;
    this.outbox = outbox;
  }

  /** Repeats nothing that was typed: anybody may have typed it, to have us mail it to others. */
  @EventListener
  void wanted(ProofWanted event) {
    String link = wording.address(event.path());
    String hours = String.valueOf(event.hours());
    tell(
        NoticeKind.ADDRESS_PROOF,
        event,
        wording.ofAccess(NoticeKind.ADDRESS_PROOF, link, hours),
        true);
  }

  @EventListener
  void refused(AccessEvent.Refused event) {
    tell(
        NoticeKind.ACCESS_REFUSED,
        event,
        wording.ofAccess(NoticeKind.ACCESS_REFUSED, event.name(), event.agency(), event.reason()),
        false);
  }

  private void tell(NoticeKind kind, AccessEvent event, Wording.Words words, boolean secret) {
    outbox.add(kind, event.email(), words.subject(), words.body(), secret);
  }
}
