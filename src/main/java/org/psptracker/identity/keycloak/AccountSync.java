package org.psptracker.identity.keycloak;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.psptracker.identity.ChangesUnderWay;
import org.psptracker.identity.Jurisdictions;
import org.psptracker.identity.Role;
import org.psptracker.identity.keycloak.AccountsThere.There;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes over Keycloak's people, so that they can be given work before they first sign in, and ends
 * those whose accounts are closed there. First everything is read, then written person by person:
 * while Keycloak is asked no connection is held, and an answer that is not whole changes nothing.
 */
@Component
@WithProvider
class AccountSync {

  private static final Logger log = LoggerFactory.getLogger(AccountSync.class);

  private final AdminApi api;
  private final AccountsThere accounts;
  private final SiteGroups groups;
  private final SyncTurn turn;
  private final AccountRows rows;
  private final AccountChanges changes;
  private final AdmissionPolicy policy;
  private final SiteKeys siteKeys;
  private final ObjectProvider<Jurisdictions> jurisdictions;
  private final ObjectProvider<ChangesUnderWay> underWay;
  private final Clock clock;
  private final TransactionTemplate transaction;

  AccountSync(
      AdminApi api,
      AccountsThere accounts,
      SiteGroups groups,
      SyncTurn turn,
      AccountRows rows,
      AccountChanges changes,
      AdmissionPolicy policy,
      SiteKeys siteKeys,
      ObjectProvider<Jurisdictions> jurisdictions,
      ObjectProvider<ChangesUnderWay> underWay,
      Clock clock,
      TransactionTemplate transaction) {
    this.api = api;
    this.accounts = accounts;
    this.groups = groups;
    this.turn = turn;
    this.rows = rows;
    this.changes = changes;
    this.policy = policy;
    this.siteKeys = siteKeys;
    this.jurisdictions = jurisdictions;
    this.underWay = underWay;
    this.clock = clock;
    this.transaction = transaction;
  }

  @Scheduled(
      scheduler = "outside",
      fixedDelayString = "${psp.identity.accounts.every:PT5M}",
      initialDelayString = "PT3S")
  void whenItIsOurTurn() {
    if (!api.isConfigured() || !turn.take()) {
      return;
    }
    try {
      compare();
      turn.done();
    } catch (RuntimeException failure) {
      turn.failed();
      log.warn("people were not compared with the identity provider: {}", failure.toString());
    }
  }

  void compare() {
    Instant start = clock.instant();
    // whoever comes in while Keycloak is asked is not among its people yet
    Set<String> before = AccountRows.by(rows.all(), AccountRow::subject).keySet();
    List<Jurisdictions.Named> sites =
        groups.all().stream().flatMap(group -> SiteGroups.site(group).stream()).toList();
    List<There> there = accounts.read(start);
    sites.forEach(this::add);
    List<AccountRow> here = rows.all();
    Set<Long> newerHere =
        Optional.ofNullable(underWay.getIfAvailable())
            .map(changesHere -> changesHere.newerThan(start))
            .orElse(Set.of());
    takeOver(there, here, newerHere);
    if (!there.isEmpty()) {
      // with nobody there at all the realm is wrong rather than everybody gone
      Set<String> gone = new HashSet<>(before);
      there.forEach(one -> gone.remove(one.claims().subject()));
      here.stream()
          .filter(row -> row.active() && gone.contains(String.valueOf(row.subject())))
          .filter(row -> !newerHere.contains(row.id()) && !isSystem(row))
          .forEach(row -> transaction.executeWithoutResult(status -> changes.end(row)));
    }
  }

  private void takeOver(List<There> there, List<AccountRow> here, Set<Long> newerHere) {
    Map<String, AccountRow> bySubject = AccountRows.by(here, AccountRow::subject);
    Map<String, AccountRow> byUsername = AccountRows.by(here, AccountRow::username);
    for (There one : there) {
      AccountRow row = bySubject.get(one.claims().subject());
      AccountRow named = byUsername.get(one.claims().username());
      AccountRow theirs = row == null ? named : row;
      if (row == null && named != null && named.subject() != null) {
        log.warn("an account has the username of person {}, who has another", named.id());
      } else if (theirs == null || !(newerHere.contains(theirs.id()) || isAsThere(one, theirs))) {
        transaction.executeWithoutResult(status -> takeOver(one, Optional.ofNullable(theirs)));
      }
    }
  }

  /** Nearly all are, and need no transaction. */
  private boolean isAsThere(There one, AccountRow row) {
    return one.enabled() == row.active() && said(one, Optional.of(row)).equals(row);
  }

  private void add(Jurisdictions.Named site) {
    try {
      jurisdictions.ifAvailable(known -> known.add(site));
    } catch (DuplicateKeyException another) {
      log.info("site {} was added by somebody else at the same moment", site.ori());
    }
  }

  private void takeOver(There there, Optional<AccountRow> before) {
    if (before.isEmpty()) {
      if (there.enabled() && !roles(there).isEmpty()) {
        changes.add(said(there, before));
      }
    } else if (before.get().active()) {
      // whoever ended here stays so until somebody takes them in again here
      AccountRow now = changes.change(before.get(), said(there, before));
      if (!there.enabled()) {
        changes.end(now);
      }
    }
  }

  private AccountRow said(There there, Optional<AccountRow> before) {
    Long site = Optional.ofNullable(there.claims().ori()).flatMap(siteKeys::of).orElse(null);
    return policy.asSaid(there.claims(), before.orElse(null), roles(there), site);
  }

  private static Set<Role> roles(There there) {
    Set<Role> roles = there.claims().roles();
    return roles == null ? Set.of() : roles;
  }

  /** Systems have accounts that are not listed among people. */
  private static boolean isSystem(AccountRow row) {
    return row.roles().equals(Set.of(Role.INTEGRATION));
  }
}
