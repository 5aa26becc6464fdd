package org.psptracker.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where accounts are kept: at the identity provider, if it lets us. Only where {@link #keeper} says
 * that it does are accounts opened and closed from here. Calls may be repeated, for the second has
 * no further effect. They go over the network, so nobody makes them while a transaction is open.
 */
public interface Accounts {

  /** Who keeps accounts, which decides what can be said about one. */
  enum Keeper {
    /** This copy, with one password for all. */
    DEMONSTRATION,
    /** A provider that takes no orders: somebody opens accounts there by hand. */
    PROVIDER_BY_HAND,
    /** A provider that opens accounts and invites people. */
    PROVIDER
  }

  /** Somebody else has an account with that username or address; it was not touched. */
  final class AccountTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  Keeper keeper();

  /**
   * Who is to have an account, and as what.
   *
   * @param title what they are ("Captain"), may be empty
   * @param site for people of a site
   */
  record Account(
      String username,
      String name,
      String email,
      String title,
      Set<Role> roles,
      @Nullable Site site) {}

  /**
   * The site as the provider's group needs it.
   *
   * @param ori originating agency identifier of the FBI, nine characters
   * @param usState postal code of the state
   */
  record Site(String ori, String agency, String place, String usState) {}

  /**
   * An account that is open.
   *
   * @param subject the provider's key ("sub")
   * @param invited whether the person was invited just now
   */
  record Opened(String subject, boolean invited) {}

  /**
   * Opens or updates the account, puts it into its roles and site, and lets the provider invite the
   * person by mail if it is new.
   *
   * @param subject the provider's key, where it is known; without it an account of that username is
   *     taken for the person's only if it has their address
   * @throws AccountTaken where the username or the address is somebody else's
   */
  Opened open(Account account, @Nullable String subject);

  /**
   * Disables the account and ends its sessions there.
   *
   * @param subject the provider's key, where it is known; without it an account of that username is
   *     closed only if it has that address, for another's is not the person's
   */
  void close(String username, String email, @Nullable String subject);
}
