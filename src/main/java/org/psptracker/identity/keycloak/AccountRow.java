package org.psptracker.identity.keycloak;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;

/**
 * What is kept of a person that a provider can change.
 *
 * @param id 0 until it was saved
 * @param subject the provider's key, null until it is known
 */
record AccountRow(
    long id,
    @Nullable String subject,
    String username,
    String name,
    String title,
    String email,
    Set<Role> roles,
    @Nullable Long jurisdictionId,
    boolean active) {

  AccountRow {
    roles = Set.copyOf(roles);
  }

  Actor actor() {
    return new Actor(id, username, name, roles, jurisdictionId);
  }

  AccountRow withUsername(String other) {
    return new AccountRow(id, subject, other, name, title, email, roles, jurisdictionId, active);
  }

  AccountRow boundTo(String key) {
    return new AccountRow(id, key, username, name, title, email, roles, jurisdictionId, active);
  }

  /** Whether an open session would go on with rights that {@code then} no longer has. */
  boolean hasOtherRightsThan(AccountRow then) {
    return !roles.equals(then.roles)
        || !Objects.equals(jurisdictionId, then.jurisdictionId)
        || !username.equals(then.username);
  }
}
