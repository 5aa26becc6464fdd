package org.psptracker.identity;

import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whoever acts in the present call, whichever way they signed in.
 *
 * @param personId key of the person, 0 for the system itself
 * @param jurisdictionId the site that the person belongs to, for people of a site
 */
public record Actor(
    long personId, String username, String name, Set<Role> roles, @Nullable Long jurisdictionId)
    implements Serializable {

  /** Acts of the process itself: timers, service tasks. */
  public static final Actor SYSTEM = new Actor(0, "system", "PSP Case Tracker", Set.of(), null);

  /** Whoever has not signed in; may do nothing. */
  public static final Actor ANONYMOUS = new Actor(-1, "anonymous", "Not signed in", Set.of(), null);

  public Actor {
    roles = Set.copyOf(roles);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  public boolean isSystem() {
    return personId == 0;
  }
}
