package org.psptracker.identity;

import java.io.Serializable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;

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
    super(ActorBearer.authorities(actor));
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
}
