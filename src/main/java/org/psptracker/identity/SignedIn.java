package org.psptracker.identity;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** An authentication that knows its {@link Actor}; every sign-in adapter ends in one. */
public final class SignedIn extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final Principal principal;

  /** What sessions keep; its name is the username. */
  public record Principal(Actor actor)
      implements ActorBearer, AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
      return actor.username();
    }
  }

  public SignedIn(Actor actor) {
    super(authorities(actor));
    this.principal = new Principal(actor);
    setAuthenticated(true);
  }

  public Actor actor() {
    return principal.actor();
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Principal getPrincipal() {
    return principal;
  }

  private static Collection<GrantedAuthority> authorities(Actor actor) {
    return List.copyOf(
        actor.roles().stream()
            .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
            .toList());
  }
}
