package org.psptracker.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.psptracker.people.AccessEvent;
import org.psptracker.people.AccessEvent.ProofWanted;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Mail to people who ask for access. */
@SpringBootTest(classes = NoticesApplication.class, properties = "psp.notices.interval=P1D")
class AccessNoticesTest {

  @RegisterExtension
  static final GreenMailExtension SMTP =
      new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
          .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication())
          .withPerMethodLifecycle(false);

  @DynamicPropertySource
  static void mailServer(DynamicPropertyRegistry properties) {
    properties.add("spring.mail.host", () -> "127.0.0.1");
    properties.add("spring.mail.port", () -> SMTP.getSmtp().getPort());
  }

  @Autowired private MailRound round;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;
  @Autowired private ApplicationEventPublisher events;

  @BeforeEach
  void nothingSent() throws Exception {
    SMTP.purgeEmailFromAllMailboxes();
    jdbc.sql("delete from notice").update();
  }

  @Test
  void theLinkThatProvesAnAddressIsForgottenOnceItIsSent() throws Exception {
    transaction.executeWithoutResult(
        status ->
            events.publishEvent(
                new ProofWanted("lee@larkspur.example", "/ask-for-access/proof/S3CRET", 24)));
    assertThat(round.sendDue()).isEqualTo(1);
    MimeMessage mail = SMTP.getReceivedMessages()[0];
    assertThat(mail.getAllRecipients()[0]).hasToString("lee@larkspur.example");
    assertThat(GreenMailUtil.getBody(mail)).contains("/ask-for-access/proof/S3CRET", "24 hours");
    assertThat(jdbc.sql("select body from notice").query(String.class).single()).isEmpty();
  }

  @Test
  void aRefusalTellsWhy() throws Exception {
    transaction.executeWithoutResult(
        status ->
            events.publishEvent(
                new AccessEvent.Refused(
                    "Lee\r\nBcc: all@x.example",
                    "lee@larkspur.example",
                    "Larkspur Police",
                    "Nobody at the agency knows you.")));
    assertThat(round.sendDue()).isEqualTo(1);
    MimeMessage mail = SMTP.getReceivedMessages()[0];
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(GreenMailUtil.getBody(mail)).contains("Nobody at the agency knows you.");
  }
}
