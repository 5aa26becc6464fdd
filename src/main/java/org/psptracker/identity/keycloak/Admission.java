package org.psptracker.identity.keycloak;

import java.time.Duration;
import java.util.Optional;
import org.psptracker.identity.AccountEvent;
import org.psptracker.identity.Actor;
import org.psptracker.identity.ChangesUnderWay;
import org.psptracker.identity.NotAdmitted;
import org.psptracker.identity.NotAdmitted.Reason;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets in whom the provider vouches for. People are known by its key: a username may change, and
 * one that is bound to a key is not to be had under another. Tokens go on being shown for a while:
 * one that is older than what is known here lets in, with the rights of the row, and writes
 * nothing.
 */
@Component
@WithProvider
class Admission {

  /** How far the row may lag behind the provider's last word while that says the same. */
  private static final Duration LAG = Duration.ofMinutes(1);

  private final AccountRows rows;
  private final AdmissionPolicy policy;
  private final AccountChanges changes;
  private final ObjectProvider<ChangesUnderWay> underWay;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;

  Admission(
      AccountRows rows,
      AdmissionPolicy policy,
      AccountChanges changes,
      ObjectProvider<ChangesUnderWay> underWay,
      TransactionTemplate transaction,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.policy = policy;
    this.changes = changes;
    this.underWay = underWay;
    this.transaction = transaction;
    this.events = events;
  }

  /**
   * Whoever the token is about, with everything it says about them kept if it is news.
   *
   * @throws NotAdmitted and why; that is on the record then
   */
  Actor admit(Claims claims) {
    try {
      Optional<AccountRow> known = rows.bySubject(claims.subject());
      if (known.isPresent() && known.get().isNewerThan(claims.at())) {
        return policy.admitAsKept(claims, known.get()).actor();
      }
      if (known.isPresent() && isAsSaid(claims, known.get())) {
        // the usual call: one query, and nothing to write
        noteThatItIsStillSo(claims, known.get());
        return known.get().actor();
      }
      return write(claims).actor();
    } catch (NotAdmitted refused) {
      events.publishEvent(
          AccountEvent.refused("sign-in", refused.username(), refused.reason().id()));
      throw refused;
    }
  }

  private boolean isAsSaid(Claims claims, AccountRow row) {
    try {
      return policy.admit(claims, row).saysAs(row);
    } catch (NotAdmitted perhaps) {
      return false;
    }
  }

  /** Or an older token that says otherwise would seem to be news. */
  private void noteThatItIsStillSo(Claims claims, AccountRow row) {
    if (row.saidAt() == null || row.saidAt().plus(LAG).isBefore(claims.at())) {
      rows.saidAgain(row.id(), claims.at());
    }
  }

  private boolean isNewerHere(AccountRow row, Claims claims) {
    ChangesUnderWay here = underWay.getIfAvailable();
    return row.isNewerThan(claims.at()) || (here != null && here.isNewer(row.id(), claims.at()));
  }

  private AccountRow write(Claims claims) {
    AccountRow saved = transaction.execute(status -> save(claims));
    return saved == null ? write(claims) : saved;
  }

  /** Null when somebody else added the same person at the same moment: then they are there now. */
  @SuppressWarnings("NullAway") // a callback may answer null
  private AccountRow save(Claims claims) {
    Optional<AccountRow> before = find(claims).flatMap(row -> rows.lock(row.id()));
    if (before.isEmpty()) {
      return changes.add(policy.admit(claims, null)).orElse(null);
    }
    AccountRow row = before.get();
    if (row.subject() != null && !row.subject().equals(claims.subject())) {
      throw new NotAdmitted(Reason.USERNAME_TAKEN, claims.username());
    }
    return changes.change(
        row,
        isNewerHere(row, claims) ? policy.admitAsKept(claims, row) : policy.admit(claims, row));
  }

  /** By key; a row that has no key yet was made for this username, and gets it now. */
  private Optional<AccountRow> find(Claims claims) {
    return rows.bySubject(claims.subject()).or(() -> rows.byUsername(claims.username()));
  }
}
