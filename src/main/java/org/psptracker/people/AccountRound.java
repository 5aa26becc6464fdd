package org.psptracker.people;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.psptracker.audit.AuditLog;
import org.psptracker.audit.AuditLog.Outcome;
import org.psptracker.cases.Jurisdictions;
import org.psptracker.identity.Accounts;
import org.psptracker.identity.Accounts.Account;
import org.psptracker.identity.Accounts.AccountTaken;
import org.psptracker.identity.Accounts.Keeper;
import org.psptracker.identity.Accounts.Opened;
import org.psptracker.identity.Accounts.Site;
import org.psptracker.identity.People;
import org.psptracker.identity.Person;
import org.psptracker.identity.Sessions;
import org.psptracker.people.AccountRows.Due;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes accounts elsewhere follow the people here. No database connection is held while it talks to
 * the identity provider. What it does may come twice, for it says how the person is now: it does if
 * this node dies between the provider's answer and our mark.
 */
@Component
class AccountRound {

  private static final Logger log = LoggerFactory.getLogger(AccountRound.class);

  /** How the failure is noted that no further attempt mends by itself. */
  static final String TAKEN = AccountTaken.class.getSimpleName();

  private static final int BATCH = 10;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(4);

  /**
   * Longer than one account takes against a provider that uses up each time-out: some twenty calls,
   * of three seconds to connect and three to answer. With longer ones an attempt may outlive its
   * lease, and has no say then.
   */
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final AccountRows rows;
  private final People people;
  private final Jurisdictions sites;
  private final Accounts accounts;
  private final Sessions sessions;
  private final AuditLog audit;
  private final TransactionTemplate transaction;

  AccountRound(
      AccountRows rows,
      People people,
      Jurisdictions sites,
      Accounts accounts,
      Sessions sessions,
      AuditLog audit,
      TransactionTemplate transaction) {
    this.rows = rows;
    this.people = people;
    this.sites = sites;
    this.accounts = accounts;
    this.sessions = sessions;
    this.audit = audit;
    this.transaction = transaction;
  }

  @Scheduled(
      scheduler = "outside",
      fixedDelayString = "${psp.people.interval:PT5S}",
      initialDelayString = "${psp.people.interval:PT5S}")
  void run() {
    if (accounts.keeper() != Keeper.PROVIDER) {
      // what changed stays to be told until there is somebody to tell
      return;
    }
    try {
      while (tellDue() == BATCH) {
        log.debug("more accounts wait");
      }
    } catch (DataAccessException failure) {
      log.warn("Accounts wait for the database.", failure);
    }
  }

  /** Tells every account that is due, up to a batch; answers how many went well. */
  int tellDue() {
    int told = 0;
    for (int asked = 0; asked < BATCH; asked++) {
      Optional<Due> next = rows.claim(1, LEASE).stream().findFirst();
      if (next.isEmpty()) {
        break;
      }
      Due due = next.get();
      try {
        tell(due);
        told++;
      } catch (RuntimeException failure) {
        // no more than the class: providers repeat people's names in the message
        String reason = failure.getClass().getSimpleName();
        log.warn("Account of person {}, attempt {}: {}", due.personId(), due.attempt(), reason);
        rows.tryAgain(due, pause(due.attempt()), reason);
      }
    }
    return told;
  }

  private void tell(Due due) {
    Person person = people.get(due.personId());
    if (person.active()) {
      Opened opened = accounts.open(account(person), due.subject());
      transaction.executeWithoutResult(
          status -> {
            rows.knownAs(person.id(), opened.subject());
            if (rows.told(due, opened.invited())) {
              record("open-account", person);
            }
          });
    } else {
      // once more: somebody may have signed in while they were being ended
      sessions.endAllOf(person.username());
      accounts.close(person.username(), person.email(), due.subject());
      transaction.executeWithoutResult(
          status -> {
            if (rows.told(due, false)) {
              record("close-account", person);
            }
          });
    }
  }

  private Account account(Person person) {
    Long site = person.jurisdictionId();
    return new Account(
        person.username(),
        person.name(),
        person.email(),
        person.title(),
        person.roles(),
        site == null ? null : site(site));
  }

  private Site site(long id) {
    var site = sites.get(id);
    return new Site(site.ori(), site.name(), site.place(), site.usState());
  }

  private void record(String act, Person person) {
    audit.record(act, "person", person.username(), Outcome.DONE, Map.of());
  }

  /** 30 seconds, 1, 2, 4 … minutes, at most 4 hours. */
  static Duration pause(int attempt) {
    Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(Math.max(attempt - 1, 0), 16));
    return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }
}
