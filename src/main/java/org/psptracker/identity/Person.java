package org.psptracker.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Someone known to the programme.
 *
 * @param title what they are ("Captain", "Crime analyst"), may be empty
 */
public record Person(
    long id,
    String username,
    String name,
    String title,
    String email,
    Set<Role> roles,
    @Nullable Long jurisdictionId,
    boolean active) {

  public Person {
    roles = Set.copyOf(roles);
  }

  public Actor actor() {
    return new Actor(id, username, name, roles, jurisdictionId);
  }
}
