package org.psptracker.people;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Person;
import org.psptracker.identity.Role;

/** Who may add, change and end whom; answers with the message key of what stands against it. */
final class PeoplePolicy {

  /** Whom coordinators bring in themselves. */
  private static final Set<Role> OF_COORDINATORS =
      EnumSet.of(Role.JURISDICTION, Role.EXPERT, Role.PARTNER);

  private PeoplePolicy() {}

  static boolean reads(Actor actor) {
    return actor.is(Role.COORDINATOR) || actor.is(Role.ADMIN);
  }

  /** Roles that the actor may give; machine clients are made at the identity provider. */
  static List<Role> gives(Actor actor) {
    return List.of(Role.values()).stream()
        .filter(role -> role != Role.INTEGRATION && keeps(actor, role))
        .toList();
  }

  static Optional<String> againstAdding(Actor actor, Collection<Role> roles) {
    if (roles.contains(Role.INTEGRATION)) {
      return Optional.of("people.refused.machine");
    }
    return againstKeeping(actor, roles);
  }

  /** Whoever changes a person answers for what they were and for what they become. */
  static Optional<String> againstChanging(Actor actor, Person person, Collection<Role> roles) {
    if (person.roles().contains(Role.INTEGRATION)) {
      return Optional.of("people.refused.machine");
    }
    Set<Role> touched = new HashSet<>(roles);
    touched.addAll(person.roles());
    Optional<String> against = againstAdding(actor, touched);
    if (against.isPresent()) {
      return against;
    }
    boolean own = actor.personId() == person.id();
    return own && !Set.copyOf(roles).equals(person.roles())
        ? Optional.of("people.refused.own-roles")
        : Optional.empty();
  }

  /**
   * Against ending a person.
   *
   * @param admins active administrators
   */
  static Optional<String> againstEnding(Actor actor, Person person, long admins) {
    if (actor.personId() == person.id()) {
      return Optional.of("people.refused.oneself");
    }
    Optional<String> against = againstKeeping(actor, person.roles());
    if (against.isPresent()) {
      return against;
    }
    return againstLosing(person, Set.of(), admins);
  }

  /** The programme never stands without an administrator. */
  static Optional<String> againstLosing(Person person, Collection<Role> kept, long admins) {
    boolean loses = person.roles().contains(Role.ADMIN) && !kept.contains(Role.ADMIN);
    return loses && person.active() && admins <= 1
        ? Optional.of("people.refused.last-admin")
        : Optional.empty();
  }

  static Optional<String> againstResuming(Actor actor, Person person) {
    return againstKeeping(actor, person.roles());
  }

  private static Optional<String> againstKeeping(Actor actor, Collection<Role> roles) {
    if (!reads(actor)) {
      return Optional.of("people.refused.role");
    }
    return roles.stream().allMatch(role -> keeps(actor, role))
        ? Optional.empty()
        : Optional.of("people.refused.admins-only");
  }

  private static boolean keeps(Actor actor, Role role) {
    return actor.is(Role.ADMIN) || (actor.is(Role.COORDINATOR) && OF_COORDINATORS.contains(role));
  }
}
