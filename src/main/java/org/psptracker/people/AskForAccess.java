package org.psptracker.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.audit.AuditLog;
import org.psptracker.audit.AuditLog.Outcome;
import org.psptracker.people.AccessEvent.ProofWanted;
import org.psptracker.web.LinkSecret;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes requests for access. Whoever asks gets the same answer, whether the agency, the person or
 * the address is known or not, and the same work is done for it.
 */
@Service
@Transactional
class AskForAccess {

  static final Duration LINK_LASTS = Duration.ofHours(24);

  private final AccessRows rows;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final boolean mails;

  AskForAccess(
      AccessRows rows,
      AuditLog audit,
      ApplicationEventPublisher events,
      Clock clock,
      ObjectProvider<JavaMailSender> mail) {
    this.rows = rows;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
    this.mails = mail.getIfAvailable() != null;
  }

  /** Whether there is a mail server, without which nobody can prove an address. */
  boolean mails() {
    return mails;
  }

  /**
   * Keeps the request and mails the link that proves its address.
   *
   * @param takenBy who writes it down for somebody who telephoned, or null
   */
  public AccessRequest ask(AccessForm form, @Nullable Long takenBy) {
    Instant now = clock.instant();
    AccessRequest request = rows.keep(form, now, takenBy, false);
    Instant until = request.proofUntil();
    // a link that still counts is not mailed again: the page is no way to fill somebody's mailbox
    if (request.provenAt() == null && (until == null || until.isBefore(now))) {
      mailLink(request);
    }
    audit.record(
        "ask-for-access",
        "access-request",
        String.valueOf(request.id()),
        Outcome.DONE,
        Map.of("ori", request.ori(), "again", request.askedAgain()));
    return request;
  }

  /** Mails a new link; without a mail server there is none, and nothing secret is kept. */
  void mailLink(AccessRequest request) {
    if (!mails) {
      return;
    }
    LinkSecret link = LinkSecret.draw();
    rows.linkMailed(request.id(), link.hash(), clock.instant().plus(LINK_LASTS));
    events.publishEvent(
        new ProofWanted(
            request.email(), "/ask-for-access/proof/" + link.text(), (int) LINK_LASTS.toHours()));
  }

  /** Uses a link up; false when it is unknown, was used or is too old. */
  public boolean prove(LinkSecret link) {
    return rows.prove(link.hash(), clock.instant())
        .map(
            request -> {
              audit.record(
                  "prove-address",
                  "access-request",
                  String.valueOf(request.id()),
                  Outcome.DONE,
                  Map.of());
              return true;
            })
        .orElse(false);
  }
}
