package org.psptracker.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where accounts are kept: at the identity provider, if it lets us. Calls may be repeated, for the
 * second has no further effect. They go over the network, so nobody makes them while a transaction
 * is open.
 */
public interface Accounts {

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
   * Opens or updates the account, puts it into its roles and site, and lets the provider invite the
   * person by mail if it is new.
   *
   * @return the provider's key ("sub"), null where none is kept
   */
  @Nullable String open(Account account);

  /**
   * Disables the account and ends its sessions there.
   *
   * @param subject the provider's key, where it is known
   */
  void close(String username, @Nullable String subject);
}
