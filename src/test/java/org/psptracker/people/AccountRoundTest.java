package org.psptracker.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.audit.AuditLog;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.calendar.MovableClock;
import org.psptracker.cases.Jurisdictions;
import org.psptracker.database.FreshDatabase;
import org.psptracker.identity.Accounts;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.People;
import org.psptracker.identity.Role;
import org.psptracker.identity.Sessions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts elsewhere follow, whatever happens to the provider or to us on the way. */
@SpringBootTest(properties = "psp.people.interval=P1D")
@FreshDatabase
class AccountRoundTest {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired private AccountRows rows;
  @Autowired private PersonDesk desk;
  @Autowired private People people;
  @Autowired private Jurisdictions sites;
  @Autowired private Sessions sessions;
  @Autowired private FindByIndexNameSessionRepository<? extends Session> kept;
  @Autowired private AuditLog audit;
  @Autowired private TransactionTemplate transaction;
  @Autowired private MovableClock clock;
  @Autowired private BusinessCalendar calendar;
  @Autowired private MessageSource messages;
  @Autowired private CurrentActor currentActor;
  @Autowired private JdbcClient jdbc;

  private final ProviderUnderTest provider = new ProviderUnderTest();
  private AccountRound round;

  @BeforeEach
  void aNode() {
    jdbc.sql("update person_account set told_version = version, leased_until = null").update();
    round = node();
  }

  @AfterEach
  void backToNow() {
    clock.setOffset(Duration.ZERO);
  }

  private AccountRound node() {
    return new AccountRound(rows, people, sites, provider, sessions, audit, transaction);
  }

  @Test
  void theAccountIsOpenedOnceAndItsKeyKept() {
    PersonRow person = add();
    assertThat(round.tellDue()).isEqualTo(1);
    assertThat(round.tellDue()).isZero();
    assertThat(provider.told).containsExactly("open " + person.username() + " Analyst");
    assertThat(subject(person)).isEqualTo("sub-" + person.username());
    assertThat(account(person).invitedAt()).isNotNull();
    assertThat(account(person).toBeTold()).isFalse();
  }

  @Test
  void aProviderThatIsDownIsAskedAgainLaterAndLater() {
    PersonRow person = add();
    provider.down = true;
    round.tellDue();
    assertThat(account(person).lastError()).isEqualTo("IllegalStateException");
    assertThat(round.tellDue()).as("at once").isZero();
    assertThat(account(person).attempts()).isEqualTo(1);
    passes(Duration.ofSeconds(31));
    round.tellDue();
    passes(Duration.ofSeconds(31));
    round.tellDue();
    assertThat(account(person).attempts()).as("the pause grows").isEqualTo(2);
    provider.down = false;
    passes(Duration.ofMinutes(2));
    assertThat(round.tellDue()).isEqualTo(1);
    assertThat(account(person).lastError()).isNull();
  }

  @Test
  void thatSomebodyElseHasTheNameThereIsSaidInWords() {
    PersonRow person = add();
    provider.knowsAnother = true;
    round.tellDue();
    AccountWords words = new AccountWords(provider, calendar, messages, clock);
    assertThat(words.of(person, account(person)).text())
        .contains("somebody else has the username " + person.username());
    provider.knowsAnother = false;
    asAdmin(() -> desk.tellNow(person.id()));
    assertThat(round.tellDue()).isEqualTo(1);
  }

  @Test
  void whoeverPressesTheButtonNeedNotWait() {
    PersonRow person = add();
    provider.down = true;
    round.tellDue();
    provider.down = false;
    asAdmin(() -> desk.tellNow(person.id()));
    assertThat(round.tellDue()).isEqualTo(1);
  }

  @Test
  void anotherNodeGoesOnWhereOneDiedBetweenCallAndMark() {
    PersonRow person = add();
    provider.killsUs = true;
    assertThatThrownBy(round::tellDue).isInstanceOf(OutOfMemoryError.class);
    assertThat(account(person).toBeTold()).isTrue();
    provider.killsUs = false;
    assertThat(node().tellDue()).as("while the row is held").isZero();
    passes(Duration.ofMinutes(6));
    assertThat(node().tellDue()).isEqualTo(1);
    assertThat(provider.told).hasSize(2).containsOnly("open " + person.username() + " Analyst");
  }

  @Test
  void twoNodesDoNotTellTheSame() {
    add();
    assertThat(rows.claim(10, Duration.ofMinutes(5))).hasSize(1);
    assertThat(node().tellDue()).isZero();
  }

  @Test
  void onlyTheNewestStateIsTold() {
    PersonRow person = add();
    provider.down = true;
    round.tellDue();
    provider.down = false;
    asAdmin(() -> desk.end(person.id(), "Left the agency.", null));
    assertThat(round.tellDue()).isEqualTo(1);
    assertThat(provider.told).containsExactly("close " + person.username() + " null");
    assertThat(account(person).toBeTold()).isFalse();
  }

  @Test
  void aChangeWhileTheProviderIsCalledIsToldAfterwards() {
    PersonRow person = add();
    List<AccountRows.Due> taken = rows.claim(10, Duration.ofMinutes(5));
    asAdmin(() -> desk.end(person.id(), "Left the agency.", null));
    assertThat(rows.told(taken.get(0), true)).isTrue();
    assertThat(account(person).toBeTold()).isTrue();
    assertThat(round.tellDue()).isEqualTo(1);
    assertThat(provider.told).containsExactly("close " + person.username() + " null");
  }

  @Test
  void whereAccountsAreKeptByHandNobodyIsToldUntilThereIsSomebodyToTell() {
    PersonRow person = add();
    AccountWords words = new AccountWords(provider, calendar, messages, clock);
    for (Accounts.Keeper keeper :
        List.of(Accounts.Keeper.PROVIDER_BY_HAND, Accounts.Keeper.DEMONSTRATION)) {
      provider.keeper = keeper;
      round.run();
      assertThat(provider.told).isEmpty();
      assertThat(account(person).toBeTold()).isTrue();
      assertThat(account(person).invitedAt()).isNull();
      assertThat(words.of(person, account(person)).id()).isEqualTo("open");
    }
    provider.keeper = Accounts.Keeper.PROVIDER_BY_HAND;
    assertThat(words.of(person, account(person)).text()).contains("open the account there");
    assertThat(opened(person)).isZero();
    provider.keeper = Accounts.Keeper.PROVIDER;
    round.run();
    assertThat(provider.told).containsExactly("open " + person.username() + " Analyst");
    assertThat(opened(person)).isEqualTo(1);
    assertThat(words.of(person, account(person)).text()).startsWith("Invited");
  }

  @Test
  void whoeverHadAnAccountAlreadyWasNotInvited() {
    PersonRow person = add();
    provider.hasThemAlready = true;
    round.tellDue();
    assertThat(account(person).invitedAt()).isNull();
    AccountWords words = new AccountWords(provider, calendar, messages, clock);
    assertThat(words.of(person, account(person)).text())
        .isEqualTo("Open at the identity provider.");
  }

  @Test
  void anAttemptThatOutlivedItsLeaseHasNoSayOverALaterOne() {
    PersonRow person = add();
    AccountRows.Due first = rows.claim(1, Duration.ofMinutes(5)).get(0);
    passes(Duration.ofMinutes(6));
    AccountRows.Due second = rows.claim(1, Duration.ofMinutes(5)).get(0);
    assertThat(rows.told(first, true)).isFalse();
    assertThat(account(person).toBeTold()).isTrue();
    assertThat(rows.told(second, true)).isTrue();
    assertThat(rows.told(first, true)).as("also once it is told").isFalse();
  }

  @Test
  void whatTheProviderWasToldAndWhenKeepsToTheRealTime() {
    PersonRow person = add();
    clock.advance(Duration.ofDays(300));
    round.tellDue();
    assertThat(rows.isNewer(person.id(), Instant.now().plusSeconds(60))).isFalse();
    assertThat(rows.isNewer(person.id(), Instant.now().minusSeconds(60))).isTrue();
    clock.setOffset(Duration.ZERO);
    asAdmin(() -> desk.end(person.id(), "Left the agency.", null));
    clock.advance(Duration.ofDays(-300));
    assertThat(round.tellDue()).as("due by the real time").isEqualTo(1);
  }

  @Test
  void aRowThatCannotBeWrittenWaitsItsTurnAndHoldsUpNobody() {
    PersonRow first = add();
    PersonRow second = add();
    jdbc.sql(
            "insert into person (subject, username, name, email) values (?, ?, 'X', 'x@y.example')")
        .param("sub-" + first.username())
        .param("holds.the.key.of." + first.username())
        .update();
    assertThat(round.tellDue()).isEqualTo(1);
    assertThat(account(second).toBeTold()).isFalse();
    assertThat(account(first).lastError()).isEqualTo("DuplicateKeyException");
    assertThat(round.tellDue()).as("after a pause only").isZero();
  }

  @Test
  void whoeverSignedInWhileTheyWereBeingEndedIsSignedOutOnceMore() {
    PersonRow person = add();
    round.tellDue();
    asAdmin(() -> desk.end(person.id(), "Left the agency.", null));
    ProviderUnderTest.signIn(kept, person.username());
    round.tellDue();
    assertThat(kept.findByPrincipalName(person.username())).isEmpty();
  }

  /** The database's clock cannot be moved, what it is compared with can. */
  private void passes(Duration time) {
    jdbc.sql(
            """
            update person_account set next_attempt_at = next_attempt_at - make_interval(secs => ?),
              leased_until = leased_until - make_interval(secs => ?)
            """)
        .param(time.toSeconds())
        .param(time.toSeconds())
        .update();
  }

  private long opened(PersonRow person) {
    return jdbc.sql("select count(*) from audit_entry where act = 'open-account' and subject = ?")
        .param(person.username())
        .query(Long.class)
        .single();
  }

  private PersonRow add() {
    String email = "analyst%d@psp.example".formatted(NUMBER.incrementAndGet());
    PersonForm form =
        new PersonForm("Ann Alyst", "Analyst", email, null, List.of(Role.EXPERT), null);
    return currentActor.callAs(admin(), () -> desk.add(form));
  }

  private void asAdmin(Runnable act) {
    currentActor.runAs(admin(), act);
  }

  private static Actor admin() {
    return new Actor(1, "admin", "Admin", Set.of(Role.ADMIN), null);
  }

  private PersonAccount account(PersonRow person) {
    return rows.find(person.id()).orElseThrow();
  }

  private String subject(PersonRow person) {
    return jdbc.sql("select subject from person where id = ?")
        .param(person.id())
        .query(String.class)
        .single();
  }
}
