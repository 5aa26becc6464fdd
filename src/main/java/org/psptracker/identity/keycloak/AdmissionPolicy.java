package org.psptracker.identity.keycloak;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.psptracker.identity.NotAdmitted;
import org.psptracker.identity.NotAdmitted.Reason;
import org.psptracker.identity.Role;
import org.springframework.stereotype.Component;

/**
 * What somebody's row becomes by what the provider says of them, or why they are not let in. What
 * the settings leave to our own directory stays as it is there.
 */
@Component
@WithProvider
class AdmissionPolicy {

  private final SiteKeys sites;
  private final ProviderSettings.ClaimNames names;

  AdmissionPolicy(SiteKeys sites, ProviderSettings settings) {
    this.sites = sites;
    this.names = settings.claims();
  }

  /**
   * @param row the one kept, null for somebody new
   * @throws NotAdmitted and why
   */
  AccountRow admit(Claims claims, @Nullable AccountRow row) {
    if (row != null && !row.active()) {
      throw new NotAdmitted(Reason.ENDED, row.username());
    }
    if (row == null && claims.roles() == null) {
      throw new NotAdmitted(Reason.UNKNOWN_PERSON, claims.username());
    }
    Set<Role> roles = roles(claims, row);
    if (roles.isEmpty()) {
      throw new NotAdmitted(Reason.NO_ROLE, claims.username());
    }
    Long site = site(claims, row);
    if (site == null && claims.ori() != null && !names.jurisdiction().isBlank()) {
      throw new NotAdmitted(Reason.UNKNOWN_SITE, claims.username());
    }
    requireSite(roles, site, claims.username());
    return asSaid(claims, row, roles, site);
  }

  /** Lets somebody in as they are here, for what the provider says is out of date. */
  AccountRow admitAsKept(Claims claims, AccountRow row) {
    if (!row.active()) {
      throw new NotAdmitted(Reason.ENDED, row.username());
    }
    if (row.roles().isEmpty()) {
      throw new NotAdmitted(Reason.NO_ROLE, row.username());
    }
    requireSite(row.roles(), row.jurisdictionId(), row.username());
    return row.boundTo(claims.subject());
  }

  private static void requireSite(Set<Role> roles, @Nullable Long site, String username) {
    boolean needsSite = roles.contains(Role.JURISDICTION) || roles.contains(Role.INTEGRATION);
    if (needsSite && site == null) {
      throw new NotAdmitted(Reason.NO_SITE, username);
    }
  }

  /** The row with everything that the provider says, whether that lets somebody in or not. */
  AccountRow asSaid(Claims claims, @Nullable AccountRow row) {
    return asSaid(claims, row, roles(claims, row), site(claims, row));
  }

  private static AccountRow asSaid(
      Claims claims, @Nullable AccountRow row, Set<Role> roles, @Nullable Long site) {
    String name =
        claims.name().isBlank() ? row == null ? claims.username() : row.name() : claims.name();
    // RFC 2606: mail to a machine leads nowhere
    String email =
        claims.email().isBlank()
            ? row == null ? claims.subject() + "@no-mail.invalid" : row.email()
            : claims.email();
    String title =
        Optional.ofNullable(claims.title()).orElseGet(() -> row == null ? "" : row.title());
    return new AccountRow(
        row == null ? 0 : row.id(),
        claims.subject(),
        claims.username(),
        name,
        title,
        email,
        roles,
        site,
        row == null || row.active(),
        claims.at());
  }

  private static Set<Role> roles(Claims claims, @Nullable AccountRow row) {
    Set<Role> said = claims.roles();
    return said != null ? said : row == null ? Set.of() : row.roles();
  }

  private @Nullable Long site(Claims claims, @Nullable AccountRow row) {
    if (names.jurisdiction().isBlank()) {
      return row == null ? null : row.jurisdictionId();
    }
    return Optional.ofNullable(claims.ori()).flatMap(sites::of).orElse(null);
  }
}
