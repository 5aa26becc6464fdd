package org.psptracker.identity.embedded;

import org.jspecify.annotations.Nullable;
import org.psptracker.identity.Accounts;

/** Without a provider a person's row is the whole account: there is none to open or close. */
class NoAccounts implements Accounts {

  @Override
  public Keeper keeper() {
    return Keeper.DEMONSTRATION;
  }

  @Override
  public Opened open(Account account, @Nullable String subject) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close(String username, String email, @Nullable String subject) {
    throw new UnsupportedOperationException();
  }
}
