package org.psptracker.identity.keycloak;

import jakarta.ws.rs.NotFoundException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.representations.idm.GroupRepresentation;
import org.springframework.stereotype.Component;

/**
 * To which site accounts belong, by ORI. Keycloak has no list of it: one asks by site or by person.
 */
@Component
@WithProvider
class SiteMembers {

  private final AdminApi api;

  SiteMembers(AdminApi api) {
    this.api = api;
  }

  /** Of all accounts there are; asks whichever there are fewer of. */
  Map<String, Optional<String>> ofAll(
      Collection<String> accounts, List<GroupRepresentation> sites) {
    return accounts.size() < sites.size() ? ofEach(accounts) : bySites(accounts, sites);
  }

  /** Of these accounts, in a call for each. */
  Map<String, Optional<String>> ofEach(Collection<String> accounts) {
    Map<String, Optional<String>> found = new HashMap<>();
    accounts.forEach(account -> found.put(account, of(account)));
    return found;
  }

  private Map<String, Optional<String>> bySites(
      Collection<String> accounts, List<GroupRepresentation> sites) {
    Map<String, Optional<String>> found = new HashMap<>();
    accounts.forEach(account -> found.put(account, Optional.empty()));
    for (GroupRepresentation site : sites) {
      Optional<String> ori = SiteGroups.ori(site);
      if (ori.isPresent()) {
        api.all((realm, first, most) -> realm.groups().group(site.getId()).members(first, most))
            .forEach(member -> found.put(member.getId(), ori));
      }
    }
    return found;
  }

  private Optional<String> of(String account) {
    try {
      return api
          .all((realm, first, most) -> realm.users().get(account).groups(first, most, false))
          .stream()
          .filter(SiteGroups::isSite)
          .flatMap(group -> SiteGroups.ori(group).stream())
          // of several the same as when sites are asked in their order
          .reduce((former, latter) -> latter);
    } catch (NotFoundException goneMeanwhile) {
      return Optional.empty();
    }
  }
}
