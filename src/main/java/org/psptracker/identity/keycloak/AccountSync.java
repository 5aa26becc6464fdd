package org.psptracker.identity.keycloak;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.representations.idm.GroupRepresentation;
import org.psptracker.identity.ChangesUnderWay;
import org.psptracker.identity.Jurisdictions;
import org.psptracker.identity.Role;
import org.psptracker.identity.keycloak.AccountsThere.There;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes over Keycloak's people, so that they can be given work before they first sign in, and ends
 * those whose accounts are closed there. First everything is read, then written person by person:
 * while Keycloak is asked no connection is held, and an answer that is not whole changes nothing.
 * What was read is compared once more with the locked row, for people sign in and are changed
 * meanwhile.
 */
@Component
@WithProvider
class AccountSync {

  private static final Logger log = LoggerFactory.getLogger(AccountSync.class);

  /** So many may end at once however few people there are. */
  private static final int FEW = 5;

  private final AdminApi api;
  private final AccountsThere accounts;
  private final SiteGroups groups;
  private final SiteMembers members;
  private final SiteChanges siteChanges;
  private final SyncTurn turn;
  private final AccountRows rows;
  private final AccountChanges changes;
  private final AdmissionPolicy policy;
  private final ProviderSettings settings;
  private final ObjectProvider<Jurisdictions> jurisdictions;
  private final ObjectProvider<ChangesUnderWay> underWay;
  private final TransactionTemplate transaction;

  AccountSync(
      AdminApi api,
      AccountsThere accounts,
      SiteGroups groups,
      SiteMembers members,
      SiteChanges siteChanges,
      SyncTurn turn,
      AccountRows rows,
      AccountChanges changes,
      AdmissionPolicy policy,
      ProviderSettings settings,
      ObjectProvider<Jurisdictions> jurisdictions,
      ObjectProvider<ChangesUnderWay> underWay,
      TransactionTemplate transaction) {
    this.api = api;
    this.accounts = accounts;
    this.groups = groups;
    this.members = members;
    this.siteChanges = siteChanges;
    this.turn = turn;
    this.rows = rows;
    this.changes = changes;
    this.policy = policy;
    this.settings = settings;
    this.jurisdictions = jurisdictions;
    this.underWay = underWay;
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
    Instant start = turn.now();
    Optional<Set<String>> moved = moved(start);
    List<There> there = moved.isPresent() ? readChanged(start, moved.get()) : readAll(start);
    List<AccountRow> here = rows.all();
    takeOver(there, here);
    turn.compared(start, moved.isEmpty(), endMissing(there, here, start));
  }

  /** Who was put into another site since the last time; empty when that has to be read of all. */
  private Optional<Set<String>> moved(Instant start) {
    SyncTurn.Last last = turn.last();
    Instant then = last.readAt();
    Instant ofAll = last.sitesReadAt();
    return then != null
            && ofAll != null
            && ofAll.plus(settings.accounts().sitesEvery()).isAfter(start)
        ? siteChanges.since(then)
        : Optional.empty();
  }

  private List<There> readAll(Instant start) {
    List<GroupRepresentation> sites = groups.all();
    List<There> there = accounts.read(start, keys -> members.ofAll(keys, sites));
    sites.stream().flatMap(group -> SiteGroups.site(group).stream()).forEach(this::add);
    return there;
  }

  private List<There> readChanged(Instant start, Set<String> moved) {
    Set<String> known = AccountRows.by(rows.all(), AccountRow::subject).keySet();
    return accounts.read(
        start,
        keys ->
            members.ofEach(
                keys.stream().filter(key -> moved.contains(key) || !known.contains(key)).toList()));
  }

  private void takeOver(List<There> there, List<AccountRow> here) {
    Map<String, AccountRow> bySubject = AccountRows.by(here, AccountRow::subject);
    Map<String, AccountRow> byUsername = AccountRows.by(here, AccountRow::username);
    for (There one : there) {
      AccountRow row = bySubject.get(one.claims().subject());
      AccountRow named = byUsername.get(one.claims().username());
      if (row == null && named != null && named.subject() != null) {
        log.warn("an account has the username of person {}, who has another", named.id());
      } else {
        takeOver(one, Optional.ofNullable(row == null ? named : row));
      }
    }
  }

  private void takeOver(There one, Optional<AccountRow> row) {
    if (row.filter(seen -> isAsThere(one, seen)).isPresent()) {
      return;
    }
    try {
      transaction.executeWithoutResult(
          status -> row.ifPresentOrElse(seen -> change(one, seen.id()), () -> add(one)));
    } catch (DataIntegrityViolationException unfit) {
      // one person's facts that do not fit here keep nobody else from being compared
      log.warn("account {} was not taken over: {}", one.claims().subject(), unfit.toString());
    }
  }

  /** Nearly all are, and need no transaction; who ended here stays so until taken in again here. */
  private boolean isAsThere(There one, AccountRow row) {
    return !row.active() || (one.enabled() && said(one, row).saysAs(row));
  }

  private void add(Jurisdictions.Named site) {
    try {
      jurisdictions.ifAvailable(known -> known.add(site));
    } catch (DuplicateKeyException another) {
      log.info("site {} was added by somebody else at the same moment", site.ori());
    }
  }

  private void add(There one) {
    AccountRow said = policy.asSaid(one.claims(), null);
    if (one.enabled() && !said.roles().isEmpty()) {
      changes.add(said);
    }
  }

  private void change(There one, long id) {
    String subject = one.claims().subject();
    rows.lock(id)
        .filter(AccountRow::active)
        .filter(row -> row.subject() == null || row.subject().equals(subject))
        .filter(row -> !row.isNewerThan(one.claims().at()) && !isNewerHere(row, one.claims().at()))
        .map(row -> changes.change(row, said(one, row)))
        .filter(row -> !one.enabled())
        .ifPresent(changes::end);
  }

  private AccountRow said(There one, AccountRow row) {
    AccountRow said = policy.asSaid(one.claims(), row);
    return one.siteRead() ? said : said.withSite(row.jurisdictionId());
  }

  private boolean isNewerHere(AccountRow row, Instant then) {
    ChangesUnderWay here = underWay.getIfAvailable();
    return here != null && here.isNewer(row.id(), then);
  }

  /**
   * Ends those who are not among Keycloak's people. Its list shifts while it is read, so each is
   * asked for by key; and where many are missing the realm is wrong rather than everybody gone.
   *
   * @return how many were not ended for that
   */
  private int endMissing(List<There> there, List<AccountRow> here, Instant start) {
    Set<String> known =
        there.stream().map(one -> one.claims().subject()).collect(Collectors.toSet());
    List<AccountRow> listed =
        here.stream()
            .filter(row -> row.active() && row.subject() != null && !isSystem(row))
            .toList();
    List<AccountRow> missing =
        listed.stream().filter(row -> !known.contains(String.valueOf(row.subject()))).toList();
    int most = Math.max(FEW, listed.size() * settings.accounts().mostEnded() / 100);
    if (!missing.isEmpty() && (there.isEmpty() || missing.size() > most)) {
      log.warn(
          "{} of {} people have no account at the identity provider; that is too many to end them",
          missing.size(),
          listed.size());
      return missing.size();
    }
    missing.stream()
        .filter(row -> !accounts.has(String.valueOf(row.subject())))
        .forEach(row -> transaction.executeWithoutResult(status -> end(row.id(), start)));
    return 0;
  }

  private void end(long id, Instant start) {
    rows.lock(id).filter(row -> row.active() && !isNewerHere(row, start)).ifPresent(changes::end);
  }

  /** Systems have accounts that are not listed among people. */
  private static boolean isSystem(AccountRow row) {
    return row.roles().equals(Set.of(Role.INTEGRATION));
  }
}
