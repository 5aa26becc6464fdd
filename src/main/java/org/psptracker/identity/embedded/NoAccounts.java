package org.psptracker.identity.embedded;

import org.jspecify.annotations.Nullable;
import org.psptracker.identity.Accounts;

/** Without a provider a person's row is the whole account. */
class NoAccounts implements Accounts {

  @Override
  public Keeper keeper() {
    return Keeper.DEMONSTRATION;
  }

  @Override
  public @Nullable String open(Account account, @Nullable String subject) {
    return null;
  }

  @Override
  public void close(String username, @Nullable String subject) {
    // a person who is not active does not sign in
  }
}
