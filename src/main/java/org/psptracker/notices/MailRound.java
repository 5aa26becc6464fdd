package org.psptracker.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends waiting notices. No database connection is held while it talks to the mail server: notices
 * are taken for a while, sent one by one, and each is marked at once. A notice goes out twice only
 * if this node dies between the server's 250 and the mark, and then with the same Message-ID.
 */
@Component
class MailRound {

  private static final Logger log = LoggerFactory.getLogger(MailRound.class);

  private static final int BATCH = 20;
  private static final int MOST_ATTEMPTS = 16;
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(4);

  /** Longer than a whole batch takes against a server that uses up each time-out. */
  private static final Duration LEASE = Duration.ofMinutes(15);

  private final Outbox outbox;
  private final NoticeSettings settings;
  private final @Nullable JavaMailSender mail;

  MailRound(Outbox outbox, NoticeSettings settings, ObjectProvider<JavaMailSender> mail) {
    this.outbox = outbox;
    this.settings = settings;
    this.mail = mail.getIfAvailable();
    if (this.mail == null) {
      log.info("No mail server (spring.mail.host): notices are kept as rows and not sent.");
    }
  }

  @Scheduled(
      scheduler = "outside",
      fixedDelayString = "${psp.notices.interval:PT10S}",
      initialDelayString = "${psp.notices.interval:PT10S}")
  void run() {
    try {
      while (sendDue() == BATCH) {
        log.debug("more notices wait");
      }
    } catch (DataAccessException failure) {
      log.warn("Notices wait for the database.", failure);
    }
  }

  /** Tries every notice that is due, up to a batch; answers how many were sent. */
  int sendDue() {
    if (mail == null) {
      return 0;
    }
    int sent = 0;
    boolean answers = true;
    for (Notice notice : outbox.claim(BATCH, LEASE)) {
      Attempt attempt = answers ? send(mail, notice) : Attempt.NO_SERVER;
      if (attempt.failure() == null) {
        outbox.sent(notice);
        sent++;
      } else if (attempt.hopeless() || notice.attempt() >= MOST_ATTEMPTS) {
        outbox.giveUp(notice, attempt.failure());
      } else {
        outbox.tryAgain(notice, pause(notice.attempt()), attempt.failure());
      }
      answers = attempt.serverAnswers();
    }
    return sent;
  }

  /**
   * How sending went.
   *
   * @param failure null when the server took it
   * @param hopeless whether this notice can never be a mail
   */
  private record Attempt(@Nullable String failure, boolean serverAnswers, boolean hopeless) {
    static final Attempt SENT = new Attempt(null, true, false);
    static final Attempt NO_SERVER = new Attempt("the server did not answer", false, false);
  }

  private Attempt send(JavaMailSender server, Notice notice) {
    try {
      server.send(message(server, notice));
      return Attempt.SENT;
    } catch (MailParseException | MessagingException unusable) {
      return failed(notice, unusable, true, true);
    } catch (MailSendException failure) {
      // without a cause the server answered, and refused this one message
      Exception[] refusals = failure.getMessageExceptions();
      boolean answered = failure.getCause() == null && refusals.length > 0;
      return failed(notice, answered ? refusals[0] : failure, answered, false);
    } catch (MailException failure) {
      return failed(notice, failure, false, false);
    }
  }

  private static Attempt failed(
      Notice notice, Exception failure, boolean serverAnswers, boolean hopeless) {
    // no more than the class: mail servers repeat people's addresses in the message
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    String reason = cause.getClass().getSimpleName();
    log.warn("Notice {}, attempt {}: {}", notice.id(), notice.attempt(), reason);
    return new Attempt(reason, serverAnswers, hopeless);
  }

  /** 1, 2, 4 … minutes, at most 4 hours. */
  static Duration pause(int attempt) {
    Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, 16));
    return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }

  private MimeMessage message(JavaMailSender server, Notice notice) throws MessagingException {
    MimeMessage message = server.createMimeMessage();
    MimeMessageHelper helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
    helper.setFrom(settings.from());
    helper.setTo(notice.toAddress());
    helper.setSubject(notice.subject());
    helper.setText(notice.body(), false);
    message.setHeader("Message-ID", settings.messageId(notice.id()));
    message.setHeader("Auto-Submitted", "auto-generated");
    return message;
  }
}
