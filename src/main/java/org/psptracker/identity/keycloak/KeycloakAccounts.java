package org.psptracker.identity.keycloak;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.psptracker.identity.Accounts;
import org.psptracker.identity.Role;
import org.springframework.stereotype.Component;

/**
 * Accounts in Keycloak. Passwords are none of our business: a new person gets a mail of Keycloak's
 * to choose one. Where its API is closed to us accounts are kept there by hand.
 */
@Component
@WithProvider
class KeycloakAccounts implements Accounts {

  private static final String CHOOSE_PASSWORD = "UPDATE_PASSWORD";
  private static final List<String> FIRST = List.of(CHOOSE_PASSWORD, "VERIFY_EMAIL");

  private final AdminApi api;
  private final SiteGroups groups;
  private final ProviderSettings settings;

  KeycloakAccounts(AdminApi api, SiteGroups groups, ProviderSettings settings) {
    this.api = api;
    this.groups = groups;
    this.settings = settings;
  }

  @Override
  public Keeper keeper() {
    return api.isConfigured() ? Keeper.PROVIDER : Keeper.PROVIDER_BY_HAND;
  }

  @Override
  public Opened open(Account account, @Nullable String subject) {
    Optional<UserRepresentation> there = subject == null ? theirs(account) : bySubject(subject);
    String id = there.map(UserRepresentation::getId).orElseGet(() -> create(account));
    boolean invites = there.map(known -> subject == null && waitsForPerson(known)).orElse(true);
    try {
      there.ifPresent(known -> update(known, account));
      putIntoRoles(id, account.roles());
      putIntoSite(id, account.site());
      if (invites) {
        invite(id);
      }
    } catch (RuntimeException incomplete) {
      if (there.isEmpty()) {
        // or the repeated call would find somebody whom nobody has invited
        api.ask(realm -> realm.users().delete(id)).close();
      }
      throw incomplete;
    }
    return new Opened(id, invites);
  }

  @Override
  public void close(String username, String email, @Nullable String subject) {
    Optional<UserRepresentation> there =
        subject == null
            ? byUsername(username).filter(known -> email.equalsIgnoreCase(known.getEmail()))
            : bySubject(subject);
    there.ifPresent(
        known -> {
          known.setEnabled(false);
          save(known);
          api.ask(
              realm -> {
                realm.users().get(known.getId()).logout();
                return true;
              });
        });
  }

  /** The account that an earlier call made before it died; one of somebody else is not ours. */
  private Optional<UserRepresentation> theirs(Account account) {
    Optional<UserRepresentation> named = byUsername(account.username());
    if (named.filter(known -> !account.email().equalsIgnoreCase(known.getEmail())).isPresent()) {
      throw new AccountTaken();
    }
    return named;
  }

  /**
   * Nobody has chosen a password yet: the node that made it may have died before it invited them.
   * One mail too many does no harm, none keeps somebody out.
   */
  private static boolean waitsForPerson(UserRepresentation known) {
    List<String> left = known.getRequiredActions();
    return left != null && left.contains(CHOOSE_PASSWORD);
  }

  private Optional<UserRepresentation> byUsername(String username) {
    return api.ask(realm -> realm.users().searchByUsername(username, true)).stream().findFirst();
  }

  private Optional<UserRepresentation> bySubject(String subject) {
    try {
      return Optional.of(api.ask(realm -> realm.users().get(subject).toRepresentation()));
    } catch (NotFoundException gone) {
      return Optional.empty();
    }
  }

  private String create(Account account) {
    UserRepresentation person = new UserRepresentation();
    person.setUsername(account.username());
    person.setRequiredActions(FIRST);
    describe(person, account);
    return api.ask(
        realm -> {
          try (Response made = realm.users().create(person)) {
            if (made.getStatus() == Response.Status.CONFLICT.getStatusCode()) {
              throw new AccountTaken();
            }
            return CreatedResponseUtil.getCreatedId(made);
          }
        });
  }

  private void update(UserRepresentation known, Account account) {
    describe(known, account);
    save(known);
  }

  private void save(UserRepresentation person) {
    api.ask(
        realm -> {
          realm.users().get(person.getId()).update(person);
          return true;
        });
  }

  private static void describe(UserRepresentation person, Account account) {
    String name = account.name().strip();
    int last = name.lastIndexOf(' ');
    person.setFirstName(last < 0 ? "" : name.substring(0, last).strip());
    person.setLastName(name.substring(last + 1));
    person.setEmail(account.email());
    person.setEnabled(true);
    Map<String, List<String>> attributes =
        person.getAttributes() == null ? new HashMap<>() : person.getAttributes();
    attributes.put("title", account.title().isBlank() ? List.of() : List.of(account.title()));
    person.setAttributes(attributes);
  }

  /** Exactly these of our roles; those of others are not ours to touch. */
  private void putIntoRoles(String id, Set<Role> wanted) {
    Set<String> names = wanted.stream().map(Role::id).collect(Collectors.toSet());
    List<RoleRepresentation> has =
        api.ask(realm -> realm.users().get(id).roles().realmLevel().listAll());
    Set<String> ours = Stream.of(Role.values()).map(Role::id).collect(Collectors.toSet());
    List<RoleRepresentation> over =
        has.stream()
            .filter(role -> ours.contains(role.getName()) && !names.contains(role.getName()))
            .toList();
    Set<String> had = has.stream().map(RoleRepresentation::getName).collect(Collectors.toSet());
    List<RoleRepresentation> missing =
        names.stream()
            .filter(name -> !had.contains(name))
            .map(name -> api.ask(realm -> realm.roles().get(name).toRepresentation()))
            .toList();
    api.ask(
        realm -> {
          var mapping = realm.users().get(id).roles().realmLevel();
          if (!over.isEmpty()) {
            mapping.remove(over);
          }
          if (!missing.isEmpty()) {
            mapping.add(missing);
          }
          return true;
        });
  }

  private void putIntoSite(String id, @Nullable Site site) {
    String wanted = site == null ? null : groups.of(site);
    List<String> has =
        api.ask(realm -> realm.users().get(id).groups()).stream()
            .filter(SiteGroups::isSite)
            .map(GroupRepresentation::getId)
            .toList();
    api.ask(
        realm -> {
          var person = realm.users().get(id);
          has.stream().filter(group -> !group.equals(wanted)).forEach(person::leaveGroup);
          if (wanted != null && !has.contains(wanted)) {
            person.joinGroup(wanted);
          }
          return true;
        });
  }

  private void invite(String id) {
    api.ask(
        realm -> {
          realm.users().get(id).executeActionsEmail(settings.clientId(), null, FIRST);
          return true;
        });
  }
}
