package org.psptracker.identity.keycloak;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.AdminEventRepresentation;
import org.springframework.stereotype.Component;

/** Who was put into another site's group, by Keycloak's record of what its administration did. */
@Component
@WithProvider
class SiteChanges {

  private static final Pattern MEMBERSHIP = Pattern.compile("users/([^/]+)/groups/.*");
  private static final String GROUP = "GROUP";

  /** Its clock and ours differ a little, and events come to the record after their time. */
  static final Duration OVERLAP = Duration.ofMinutes(2);

  private final AdminApi api;

  SiteChanges(AdminApi api) {
    this.api = api;
  }

  /**
   * Keys of the accounts, which may be too many but not too few; empty where one cannot know, for
   * the record is closed to us or not kept, or groups themselves are others now.
   */
  Optional<Set<String>> since(Instant then) {
    List<AdminEventRepresentation> events;
    try {
      if (!Boolean.TRUE.equals(api.ask(RealmResource::toRepresentation).isAdminEventsEnabled())) {
        return Optional.empty();
      }
      events = events(then.minus(OVERLAP), then.plus(Duration.ofDays(1)));
    } catch (ForbiddenException | NotFoundException closed) {
      return Optional.empty();
    }
    Set<String> accounts = new HashSet<>();
    for (AdminEventRepresentation event : events) {
      Matcher member = MEMBERSHIP.matcher(String.valueOf(event.getResourcePath()));
      if (GROUP.equals(event.getResourceType()) || !member.matches()) {
        return Optional.empty();
      }
      accounts.add(member.group(1));
    }
    return Optional.of(accounts);
  }

  private List<AdminEventRepresentation> events(Instant from, Instant to) {
    return api.all(
        (realm, first, most) ->
            realm.getAdminEvents(
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(GROUP, "GROUP_MEMBERSHIP"),
                from.toEpochMilli(),
                to.toEpochMilli(),
                first,
                most,
                // so that what happens meanwhile shifts no page
                "asc"));
  }
}
