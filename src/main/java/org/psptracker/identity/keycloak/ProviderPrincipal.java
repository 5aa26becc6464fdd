package org.psptracker.identity.keycloak;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.identity.Actor;
import org.psptracker.identity.ActorBearer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Somebody who signed in with the provider, as sessions keep them: the actor, and the ID token that
 * the provider wants back when they sign out. No access token is kept, for nothing is done in the
 * person's name there.
 */
final class ProviderPrincipal implements OidcUser, ActorBearer, Serializable {

  private static final long serialVersionUID = 1L;

  private final Actor actor;
  private final OidcIdToken idToken;

  ProviderPrincipal(Actor actor, OidcIdToken whole) {
    this.actor = actor;
    Map<String, Object> kept = new HashMap<>();
    kept.put("iss", whole.getIssuer());
    kept.put("sub", whole.getSubject());
    if (whole.getClaimAsString("sid") != null) {
      kept.put("sid", whole.getClaimAsString("sid"));
    }
    this.idToken =
        new OidcIdToken(whole.getTokenValue(), whole.getIssuedAt(), whole.getExpiresAt(), kept);
  }

  @Override
  public Actor actor() {
    return actor;
  }

  /** The username, by which sessions are found. */
  @Override
  public String getName() {
    return actor.username();
  }

  /** The provider's name for the session there; null where it has none. */
  @Nullable String sessionThere() {
    return idToken.getClaimAsString("sid");
  }

  @Override
  public OidcIdToken getIdToken() {
    return idToken;
  }

  @Override
  public Map<String, Object> getClaims() {
    return idToken.getClaims();
  }

  @Override
  public Map<String, Object> getAttributes() {
    return idToken.getClaims();
  }

  @Override
  public @Nullable OidcUserInfo getUserInfo() {
    return null;
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return ActorBearer.authorities(actor);
  }
}
