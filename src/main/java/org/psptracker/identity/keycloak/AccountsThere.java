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
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
   * @param siteRead whether its site was asked for; if not, nobody changed it
   */
  record There(Claims claims, boolean enabled, boolean siteRead) {}

  private final AdminApi api;
  private final ProviderSettings.ClaimNames names;
  private final Map<Role, Set<String>> namesOfRoles = new HashMap<>();

  AccountsThere(AdminApi api, ProviderSettings settings) {
    this.api = api;
    this.names = settings.claims();
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

  /**
   * All of them; the accounts of systems are not people, and Keycloak leaves them out.
   *
   * @param readSites answers the sites of accounts by key; those that it leaves out are as they
   *     were
   */
  List<There> read(Instant at, Function<Set<String>, Map<String, Optional<String>>> readSites) {
    List<UserRepresentation> people =
        api.all((realm, first, most) -> realm.users().list(first, most));
    // what the settings leave to our own directory is not asked for
    Map<String, Set<Role>> roles = names.roles().isBlank() ? Map.of() : roles();
    Map<String, Optional<String>> sites =
        names.jurisdiction().isBlank() ? Map.of() : readSites.apply(keys(people));
    return people.stream()
        .map(
            person ->
                there(
                    person,
                    names.roles().isBlank() ? null : roles.getOrDefault(person.getId(), Set.of()),
                    sites.getOrDefault(person.getId(), Optional.empty()).orElse(null),
                    sites.containsKey(person.getId()),
                    at))
        .toList();
  }

  private static Set<String> keys(List<UserRepresentation> people) {
    return people.stream().map(UserRepresentation::getId).collect(Collectors.toSet());
  }

  /** Whether there is such an account, also where the list left it out. */
  boolean has(String subject) {
    try {
      return api.ask(realm -> realm.users().get(subject).toRepresentation()) != null;
    } catch (NotFoundException gone) {
      return false;
    }
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

  private There there(
      UserRepresentation person,
      @Nullable Set<Role> roles,
      @Nullable String ori,
      boolean siteRead,
      Instant at) {
    String name = (orEmpty(person.getFirstName()) + " " + orEmpty(person.getLastName())).strip();
    Claims claims =
        new Claims(
            person.getId(),
            username(person).toLowerCase(Locale.ROOT),
            name,
            orEmpty(person.getEmail()),
            title(person).orElse(null),
            roles,
            ori,
            at);
    return new There(claims, Boolean.TRUE.equals(person.isEnabled()), siteRead);
  }

  /** As a token would name them. */
  private String username(UserRepresentation person) {
    boolean byAddress =
        names.username().equals("email") && Boolean.TRUE.equals(person.isEmailVerified());
    return byAddress && person.getEmail() != null ? person.getEmail() : person.getUsername();
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
