package org.psptracker.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
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

  /** What a link is good for. */
  enum LinkState {
    OPEN,
    USED,
    GONE
  }

  private final AccessRows rows;
  private final ProofMails proofMails;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final boolean mails;

  AskForAccess(
      AccessRows rows,
      ProofMails proofMails,
      AuditLog audit,
      ApplicationEventPublisher events,
      Clock clock,
      ObjectProvider<JavaMailSender> mail) {
    this.rows = rows;
    this.proofMails = proofMails;
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
    AccessRequest request = rows.keep(form, clock.instant(), takenBy, false);
    if (request.askedAgain() > 0) {
      boolean sure = request.provenAt() != null || (request.takenBy() != null && takenBy == null);
      request = sure ? rows.notTaken(request.id()) : rows.retype(request.id(), form);
    }
    return mailed(request);
  }

  /**
   * Corrects what somebody asked just before, the address too.
   *
   * @param earlier what they asked; only whoever asked it knows that key
   */
  public AccessRequest correct(AccessForm form, long earlier) {
    Optional<AccessRequest> mistyped =
        rows.lock(earlier)
            .filter(one -> one.waits() && one.provenAt() == null && one.takenBy() == null);
    boolean elsewhere =
        rows.waitingOf(form.email()).filter(other -> other.id() != earlier).isPresent();
    if (mistyped.isEmpty() || elsewhere) {
      return ask(form, null);
    }
    AccessRequest request = rows.retype(earlier, form);
    return mailed(
        request.email().equalsIgnoreCase(form.email())
            ? request
            : rows.readdress(earlier, form.email()));
  }

  private AccessRequest mailed(AccessRequest request) {
    if (request.provenAt() == null
        && mails
        && proofMails.mayMail(request.email(), clock.instant())) {
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

  /** What a link is good for; whoever has it learns no more by it than by using it. */
  @Transactional(readOnly = true)
  public LinkState state(LinkSecret link) {
    return rows.byLink(link.hash())
        .map(
            request -> {
              if (request.provenAt() != null) {
                return LinkState.USED;
              }
              Instant until = request.proofUntil();
              boolean open = until != null && until.isAfter(clock.instant());
              return open ? LinkState.OPEN : LinkState.GONE;
            })
        .orElse(LinkState.GONE);
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
