package org.psptracker.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.audit.AuditLog;
import org.psptracker.people.AccessEvent.ProofWanted;
import org.psptracker.people.AskForAccess.LinkState;
import org.psptracker.web.LinkSecret;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** How often a link that proves an address is mailed, and what it is good for. */
@SpringBootTest
class LinksAreMailedTest {

  @Autowired private AccessRows rows;
  @Autowired private ProofMails proofMails;
  @Autowired private AuditLog audit;
  @Autowired private TransactionTemplate transaction;

  private final List<ProofWanted> mailed = new ArrayList<>();
  private Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
  private AskForAccess access;

  @BeforeEach
  void whereMailIsSent() {
    DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
    beans.registerSingleton("mail", new JavaMailSenderImpl());
    access =
        new AskForAccess(
            rows,
            proofMails,
            audit,
            event -> mailed.add((ProofWanted) event),
            new Clock() {
              @Override
              public ZoneId getZone() {
                return ZoneOffset.UTC;
              }

              @Override
              public Clock withZone(ZoneId zone) {
                return this;
              }

              @Override
              public Instant instant() {
                return now;
              }
            },
            beans.getBeanProvider(JavaMailSender.class));
  }

  @Test
  void whoeverAsksAgainAfterSomeMinutesGetsANewLinkAndTheFormerOneIsGone() {
    AccessForm form = Asked.somebody();
    ask(form);
    ask(form);
    assertThat(mailed).hasSize(1);
    now = now.plus(ProofMails.AGAIN);
    ask(form);
    assertThat(mailed).hasSize(2);
    assertThat(access.state(link(0))).isEqualTo(LinkState.GONE);
    assertThat(access.state(link(1))).isEqualTo(LinkState.OPEN);
  }

  @Test
  void nobodysMailboxIsFilled() {
    AccessForm form = Asked.somebody();
    for (int i = 0; i < 3 * ProofMails.MOST_A_DAY; i++) {
      ask(form);
      now = now.plus(ProofMails.AGAIN);
    }
    assertThat(mailed).hasSize(ProofMails.MOST_A_DAY);
    now = now.plus(Duration.ofHours(24));
    ask(form);
    assertThat(mailed).hasSize(ProofMails.MOST_A_DAY + 1);
  }

  @Test
  void norIsItByCorrectingTheAddressesOfMany() {
    AccessForm victim = Asked.somebody();
    for (int i = 0; i < 2 * ProofMails.MOST_A_DAY; i++) {
      AccessForm own = Asked.somebody();
      AccessRequest asked = ask(own);
      for (AccessForm corrected : List.of(Asked.of(victim.email(), own.ori()), own)) {
        transaction.executeWithoutResult(status -> access.correct(corrected, asked.id()));
      }
      assertThat(mailedTo(victim)).as("at once").isEqualTo(1);
    }
    for (int i = 0; i < 2 * ProofMails.MOST_A_DAY; i++) {
      now = now.plus(ProofMails.AGAIN);
      AccessForm own = Asked.somebody();
      AccessRequest asked = ask(own);
      for (AccessForm corrected : List.of(Asked.of(victim.email(), own.ori()), own)) {
        transaction.executeWithoutResult(status -> access.correct(corrected, asked.id()));
      }
    }
    assertThat(mailedTo(victim)).as("in a day").isEqualTo(ProofMails.MOST_A_DAY);
  }

  private long mailedTo(AccessForm somebody) {
    return mailed.stream().filter(mail -> mail.email().equals(somebody.email())).count();
  }

  @Test
  void aProvenAddressGetsNoMoreLinksAndTheUsedOneSaysSo() {
    AccessForm form = Asked.somebody();
    ask(form);
    assertThat(transaction.<Boolean>execute(status -> access.prove(link(0)))).isTrue();
    assertThat(transaction.<Boolean>execute(status -> access.prove(link(0)))).isFalse();
    assertThat(access.state(link(0))).isEqualTo(LinkState.USED);
    now = now.plus(ProofMails.AGAIN);
    ask(form);
    assertThat(mailed).hasSize(1);
  }

  @Test
  void aCorrectedAddressGetsItsLinkAtOnceAndTheMistypedOneProvesNothing() {
    AccessForm form = Asked.somebody();
    AccessRequest mistyped = ask(form);
    AccessForm right = Asked.of("right." + form.email(), form.ori());
    AccessRequest corrected = transaction.execute(status -> access.correct(right, mistyped.id()));
    assertThat(corrected).isNotNull();
    assertThat(corrected.id()).isEqualTo(mistyped.id());
    assertThat(mailed).extracting(ProofWanted::email).containsExactly(form.email(), right.email());
    assertThat(access.state(link(0))).isEqualTo(LinkState.GONE);
  }

  private AccessRequest ask(AccessForm form) {
    return transaction.execute(status -> access.ask(form, null));
  }

  private LinkSecret link(int number) {
    String path = mailed.get(number).path();
    return new LinkSecret(path.substring(path.lastIndexOf('/') + 1));
  }
}
