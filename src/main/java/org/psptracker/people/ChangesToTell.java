package org.psptracker.people;

import java.time.Instant;
import org.psptracker.identity.Accounts;
import org.psptracker.identity.Accounts.Keeper;
import org.psptracker.identity.ChangesUnderWay;
import org.springframework.stereotype.Component;

/**
 * Keeps what a provider said before it was told of a change from undoing it. One that takes no
 * orders is never told: there the moment of the change decides, which is on the person's row.
 */
@Component
class ChangesToTell implements ChangesUnderWay {

  private final AccountRows rows;
  private final Accounts accounts;

  ChangesToTell(AccountRows rows, Accounts accounts) {
    this.rows = rows;
    this.accounts = accounts;
  }

  @Override
  public boolean isNewer(long personId, Instant then) {
    return accounts.keeper() == Keeper.PROVIDER && rows.isNewer(personId, then);
  }
}
