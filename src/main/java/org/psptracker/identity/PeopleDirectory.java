package org.psptracker.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds and changes people. */
public interface PeopleDirectory {

  /**
   * What is kept of a person.
   *
   * @param username lower case, unique
   * @param title what they are ("Captain"), may be empty
   * @param phone may be empty
   * @param jurisdictionId the site, for people of a site
   */
  record Entry(
      String username,
      String name,
      String title,
      String email,
      String phone,
      Set<Role> roles,
      @Nullable Long jurisdictionId) {}

  /**
   * Adds the person.
   *
   * @throws UsernameTaken if somebody has the name
   */
  Person add(Entry entry);

  /**
   * Changes the person with that key, all but the username, which is the provider's to change;
   * answers how they are now.
   */
  Person change(long personId, Entry entry);

  /** Gives the person these roles and no others. */
  void setRoles(long personId, Set<Role> roles);

  /** Says to which site a person belongs; an unknown username is a programming error. */
  Person assign(String username, long jurisdictionId);

  /** Ends a person's part in the programme: they cannot sign in, and their sessions are over. */
  void end(long personId);

  /** Takes an ended person in again. */
  void resume(long personId);
}
