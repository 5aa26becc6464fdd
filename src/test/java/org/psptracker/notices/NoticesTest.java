package org.psptracker.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.psptracker.calendar.MovableClock;
import org.psptracker.cases.AgencyType;
import org.psptracker.cases.CaseEvent.CaseEnded;
import org.psptracker.cases.CaseEvent.CaseFiled;
import org.psptracker.cases.CaseEvent.EndingAnnounced;
import org.psptracker.cases.CaseFiles;
import org.psptracker.cases.CasePart;
import org.psptracker.cases.CasePeople;
import org.psptracker.cases.CoreArea;
import org.psptracker.cases.Ending;
import org.psptracker.cases.Jurisdiction;
import org.psptracker.cases.Jurisdictions;
import org.psptracker.identity.People;
import org.psptracker.identity.PeopleDirectory;
import org.psptracker.workflow.StepEvent.OpenStep;
import org.psptracker.workflow.StepEvent.StepEscalated;
import org.psptracker.workflow.StepEvent.StepOpened;
import org.psptracker.workflow.StepEvent.StepReminded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = NoticesApplication.class, properties = "psp.notices.interval=P1D")
class NoticesTest {

  /** Fixed, for the server comes back on the port that it left. */
  private static final int PORT = freePort();

  @RegisterExtension
  static final GreenMailExtension SMTP =
      new GreenMailExtension(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
          .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication())
          .withPerMethodLifecycle(false);

  @DynamicPropertySource
  static void mailServer(DynamicPropertyRegistry properties) {
    properties.add("spring.mail.host", () -> "127.0.0.1");
    properties.add("spring.mail.port", () -> PORT);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Autowired private MailRound round;
  @Autowired private MovableClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private CaseFiles cases;
  @Autowired private CasePeople casePeople;
  @Autowired private Jurisdictions jurisdictions;
  @Autowired private People people;
  @Autowired private PeopleDirectory directory;

  private long caseId;

  @BeforeEach
  void aCase() throws Exception {
    SMTP.purgeEmailFromAllMailboxes();
    jdbc.sql("delete from notice").update();
    long site =
        jurisdictions.all().stream().findFirst().orElseGet(() -> jurisdictions.add(seattle())).id();
    directory.assign("seattle", site);
    caseId =
        transaction.execute(
            status ->
                cases.open("Gun violence, downtown", site, Set.of(CoreArea.GUN_VIOLENCE)).id());
  }

  @AfterEach
  void backToNow() {
    clock.setOffset(Duration.ZERO);
  }

  private static Jurisdiction seattle() {
    return new Jurisdiction(
        0,
        "Seattle Police Department",
        "Seattle",
        "WA",
        "WASPD0000",
        "53",
        null,
        null,
        AgencyType.values()[0],
        null,
        null,
        null,
        true);
  }

  private void publish(Object... happened) {
    transaction.executeWithoutResult(status -> List.of(happened).forEach(events::publishEvent));
  }

  private OpenStep step(String id, Set<String> roles, @Nullable Long assignee) {
    return new OpenStep(
        "task-" + id,
        id,
        caseId,
        roles,
        assignee,
        null,
        null,
        Instant.parse("2026-12-04T22:00:00Z"));
  }

  private long person(String username) {
    return people.byUsername(username).orElseThrow().id();
  }

  private List<String> toldOf(String kind) {
    return jdbc.sql("select to_address from notice where kind = ? order by to_address")
        .param(kind)
        .query(String.class)
        .list();
  }

  @Test
  void anAcknowledgementReachesTheSite() throws Exception {
    publish(new CaseFiled(caseId));
    assertThat(round.sendDue()).isEqualTo(1);
    MimeMessage mail = SMTP.getReceivedMessages()[0];
    String reference = cases.get(caseId).reference();
    assertThat(mail.getSubject()).isEqualTo(reference + ": we have your request");
    assertThat(mail.getAllRecipients()[0]).hasToString("helen.nakashima@seattle.example");
    assertThat(mail.getMessageID()).matches("<notice-\\d+@psp\\.example>");
    assertThat(GreenMailUtil.getBody(mail)).contains("/cases/" + reference);
    assertThat(round.sendDue()).isZero();
  }

  @Test
  void stepsAreToldToWhomTheyWaitFor() {
    casePeople.put(caseId, person("coordinator2"), CasePart.COORDINATOR);
    publish(new StepOpened(step("supply-information", Set.of("jurisdiction"), null)));
    publish(new StepOpened(step("respond-to-offer", Set.of("expert"), person("expert3"))));
    publish(new StepOpened(step("sign-off-work-plan", Set.of("jurisdiction"), null)));
    publish(new StepOpened(step("review-completeness", Set.of("coordinator"), null)));
    publish(new StepReminded(step("review-completeness", Set.of("coordinator"), null)));
    publish(
        new StepEscalated(step("review-completeness", Set.of("coordinator"), null), "leadership"));
    assertThat(toldOf("information")).containsExactly("helen.nakashima@seattle.example");
    assertThat(toldOf("offer")).containsExactly("aisha.coleman@psp.example");
    assertThat(toldOf("sign-off")).containsExactly("helen.nakashima@seattle.example");
    assertThat(toldOf("reminder")).containsExactly("thomas.keller@psp.example");
    assertThat(toldOf("escalation")).containsExactly("eleanor.marsh@psp.example");
    assertThat(
            jdbc.sql("select body from notice where kind = 'offer'").query(String.class).single())
        .contains("Friday, December 4, 2026, 5:00 PM EST");
  }

  @Test
  void aCaseThatEndsIsToldOnceToEverybodyOnIt() {
    casePeople.put(caseId, person("expert1"), CasePart.LEAD);
    casePeople.put(caseId, person("expert2"), CasePart.OFFERED);
    publish(
        new EndingAnnounced(caseId, Ending.WITHDRAWN, "no funds"),
        new CaseEnded(caseId, Ending.WITHDRAWN));
    assertThat(toldOf("closure"))
        .containsExactly("helen.nakashima@seattle.example", "marisol.vega@psp.example");
    assertThat(
            jdbc.sql("select distinct body from notice where kind = 'closure'")
                .query(String.class)
                .list())
        .allMatch(body -> body.contains("How it ended: Withdrawn. Why: no funds"));
    publish(new CaseEnded(caseId, Ending.COMPLETED));
    assertThat(toldOf("closure")).hasSize(4);
  }

  @Test
  void aNoticeIsThereIfAndOnlyIfTheActIs() {
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      events.publishEvent(new CaseFiled(caseId));
                      throw new IllegalStateException("undo");
                    }))
        .hasMessage("undo");
    assertThat(toldOf("acknowledgement")).isEmpty();
  }

  @Test
  void sendersThatRaceSendEachNoticeOnce() {
    for (int i = 0; i < 30; i++) {
      publish(new CaseFiled(caseId));
    }
    CompletableFuture<?>[] senders = {
      CompletableFuture.runAsync(round::run, task -> new Thread(task).start()),
      CompletableFuture.runAsync(round::run, task -> new Thread(task).start())
    };
    CompletableFuture.allOf(senders).join();
    round.run();
    assertThat(SMTP.getReceivedMessages())
        .hasSize(30)
        .extracting(mail -> mail.getHeader("Message-ID")[0])
        .doesNotHaveDuplicates();
    assertThat(waiting()).isZero();
  }

  @Test
  void whileTheServerIsDownNoticesWait() {
    publish(new CaseFiled(caseId));
    SMTP.stop();
    assertThat(round.sendDue()).isZero();
    assertThat(round.sendDue()).as("not before the pause is over").isZero();
    assertThat(waiting()).isEqualTo(1);
    clock.advance(Duration.ofMinutes(2));
    assertThat(round.sendDue()).isZero();
    SMTP.start();
    assertThat(round.sendDue()).as("the second pause is longer").isZero();
    clock.advance(Duration.ofMinutes(3));
    assertThat(round.sendDue()).isEqualTo(1);
    assertThat(jdbc.sql("select attempts from notice").query(Integer.class).single()).isEqualTo(3);
  }

  @Test
  void aSenderThatDiedIsFollowedByAnother() {
    publish(new CaseFiled(caseId));
    jdbc.sql("update notice set attempts = 1, next_attempt_at = ?")
        .param(clock.instant().plusSeconds(600).atOffset(java.time.ZoneOffset.UTC))
        .update();
    assertThat(round.sendDue()).isZero();
    clock.advance(Duration.ofMinutes(16));
    assertThat(round.sendDue()).isEqualTo(1);
  }

  @Test
  void anAddressThatIsNoneHoldsNothingUp() {
    publish(new CaseFiled(caseId));
    publish(new CaseFiled(caseId));
    jdbc.sql("update notice set to_address = 'a b@c' where id = (select min(id) from notice)")
        .update();
    assertThat(round.sendDue()).isEqualTo(1);
    assertThat(waiting()).isZero();
  }

  @Test
  void pausesGrow() {
    assertThat(MailRound.pause(1)).hasMinutes(1);
    assertThat(MailRound.pause(5)).hasMinutes(16);
    assertThat(MailRound.pause(99)).hasHours(4);
  }

  private long waiting() {
    return jdbc.sql("select count(*) from notice where state = 'WAITING'")
        .query(Long.class)
        .single();
  }
}
