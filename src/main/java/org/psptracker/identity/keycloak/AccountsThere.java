package org.psptracker.identity.keycloak;

import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.idm.AbstractUserRepresentation;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.psptracker.identity.Role;
import org.springframework.stereotype.Component;

/** Reads Keycloak's people with their roles and sites, in calls as few as its API allows. */
@Component
@WithProvider
class AccountsThere {

  /**
   * An account.
   *
   * @param enabled whether one can sign in with it
   */
  record There(Claims claims, boolean enabled) {}

  private final AdminApi api;
  private final SiteGroups groups;
  private final Map<Role, Set<String>> namesOfRoles = new HashMap<>();

  AccountsThere(AdminApi api, SiteGroups groups, ProviderSettings settings) {
    this.api = api;
    this.groups = groups;
    for (Role role : Role.values()) {
      namesOfRoles.put(role, new HashSet<>(Set.of(role.id())));
    }
    settings
        .roleNames()
        .forEach(
            (theirs, ours) -> {
              Set<String> names = namesOfRoles.get(Role.ofId(ours));
              if (names != null) {
                names.add(theirs);
              }
            });
  }

  /** All of them; the accounts of systems are not people, and Keycloak leaves them out. */
  List<There> read(Instant at) {
    List<UserRepresentation> people =
        api.all((realm, first, most) -> realm.users().list(first, most));
    Map<String, Set<Role>> roles = roles();
    Map<String, String> sites = sites();
    return people.stream()
        .map(
            person ->
                there(
                    person,
                    roles.getOrDefault(person.getId(), Set.of()),
                    sites.get(person.getId()),
                    at))
        .toList();
  }

  private Map<String, Set<Role>> roles() {
    Map<String, Set<Role>> roles = new HashMap<>();
    namesOfRoles.forEach(
        (role, names) ->
            names.stream()
                .flatMap(name -> holders(name))
                .map(AbstractUserRepresentation::getId)
                .forEach(
                    id -> roles.computeIfAbsent(id, i -> EnumSet.noneOf(Role.class)).add(role)));
    return roles;
  }

  /** Those who have a role themselves, and those who have it by a group. */
  private Stream<UserRepresentation> holders(String role) {
    List<UserRepresentation> themselves =
        orNone(
            () ->
                api.all(
                    (realm, first, most) -> realm.roles().get(role).getUserMembers(first, most)));
    Set<GroupRepresentation> byGroup =
        new HashSet<>(
            orNone(
                () ->
                    api.ask(realm -> List.copyOf(realm.roles().get(role).getRoleGroupMembers()))));
    return Stream.concat(
        themselves.stream(), byGroup.stream().flatMap(group -> members(group).stream()));
  }

  private Map<String, String> sites() {
    Map<String, String> sites = new HashMap<>();
    for (GroupRepresentation group : groups.all()) {
      SiteGroups.ori(group)
          .ifPresent(ori -> members(group).forEach(member -> sites.put(member.getId(), ori)));
    }
    return sites;
  }

  private List<UserRepresentation> members(GroupRepresentation group) {
    return api.all(
        (realm, first, most) -> realm.groups().group(group.getId()).members(first, most));
  }

  /** A realm need not have all our roles. */
  private static <T> List<T> orNone(Supplier<List<T>> read) {
    try {
      return read.get();
    } catch (NotFoundException noSuchRole) {
      return List.of();
    }
  }

  private static There there(
      UserRepresentation person, Set<Role> roles, @Nullable String ori, Instant at) {
    String name = (orEmpty(person.getFirstName()) + " " + orEmpty(person.getLastName())).strip();
    Claims claims =
        new Claims(
            person.getId(),
            person.getUsername().toLowerCase(Locale.ROOT),
            name,
            orEmpty(person.getEmail()),
            title(person).orElse(null),
            roles,
            ori,
            at);
    return new There(claims, Boolean.TRUE.equals(person.isEnabled()));
  }

  private static Optional<String> title(UserRepresentation person) {
    return Optional.ofNullable(person.getAttributes())
        .map(attributes -> attributes.get("title"))
        .flatMap(values -> values.stream().findFirst());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
