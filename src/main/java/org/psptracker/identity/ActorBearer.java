package org.psptracker.identity;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A principal that knows its {@link Actor}, whichever adapter made it. */
public interface ActorBearer {

  Actor actor();

  /** Who has signed in with {@code authentication}; empty for nobody. */
  static Optional<Actor> of(@Nullable Authentication authentication) {
    return authentication != null && authentication.getPrincipal() instanceof ActorBearer bearer
        ? Optional.of(bearer.actor())
        : Optional.empty();
  }

  /** The actor's roles as Spring Security knows them. */
  static List<GrantedAuthority> authorities(Actor actor) {
    return actor.roles().stream()
        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
        .toList();
  }
}
