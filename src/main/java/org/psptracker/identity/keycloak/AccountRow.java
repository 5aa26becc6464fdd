package org.psptracker.identity.keycloak;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
 * @param saidAt as of when this is true; null until the provider said it, or somebody here
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
    boolean active,
    @Nullable Instant saidAt) {

  AccountRow {
    roles = Set.copyOf(roles);
  }

  Actor actor() {
    return new Actor(id, username, name, roles, jurisdictionId);
  }

  AccountRow withUsername(String other) {
    return new AccountRow(
        id, subject, other, name, title, email, roles, jurisdictionId, active, saidAt);
  }

  AccountRow boundTo(String key) {
    return new AccountRow(
        id, key, username, name, title, email, roles, jurisdictionId, active, saidAt);
  }

  AccountRow withSite(@Nullable Long other) {
    return new AccountRow(id, subject, username, name, title, email, roles, other, active, saidAt);
  }

  AccountRow withSaidAt(@Nullable Instant at) {
    return new AccountRow(
        id, subject, username, name, title, email, roles, jurisdictionId, active, at);
  }

  /** Whether {@code other} says the same, whenever it does. */
  boolean saysAs(AccountRow other) {
    return withSaidAt(other.saidAt).equals(other);
  }

  /** Whether this is true of a later time than {@code then}; tokens know no parts of seconds. */
  boolean isNewerThan(Instant then) {
    return saidAt != null && saidAt.truncatedTo(ChronoUnit.SECONDS).isAfter(then);
  }

  /** Whether an open session would go on with rights that {@code then} no longer has. */
  boolean hasOtherRightsThan(AccountRow then) {
    return !roles.equals(then.roles)
        || !Objects.equals(jurisdictionId, then.jurisdictionId)
        || !username.equals(then.username);
  }
}
