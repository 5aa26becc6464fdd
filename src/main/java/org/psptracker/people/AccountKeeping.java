package org.psptracker.people;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where the accounts of people are kept, which decides what a page can say about them. */
@Component
class AccountKeeping {

  /** Who keeps them. */
  enum Keeper {
    /** This copy, with one password for all. */
    DEMONSTRATION,
    /** A provider that takes no orders: somebody opens accounts there by hand. */
    PROVIDER_BY_HAND,
    /** A provider that opens accounts and invites people. */
    PROVIDER
  }

  private final Keeper keeper;

  AccountKeeping(Environment environment) {
    boolean issuer = isSet(environment, "psp.identity.issuer");
    boolean orders = isSet(environment, "psp.identity.accounts.url");
    this.keeper =
        !issuer ? Keeper.DEMONSTRATION : orders ? Keeper.PROVIDER : Keeper.PROVIDER_BY_HAND;
  }

  Keeper keeper() {
    return keeper;
  }

  private static boolean isSet(Environment environment, String name) {
    return !environment.getProperty(name, "").isBlank();
  }
}
