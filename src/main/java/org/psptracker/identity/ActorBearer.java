package org.psptracker.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/** A principal that knows its {@link Actor}, whichever adapter made it. */
public interface ActorBearer {

  Actor actor();

  /** Who has signed in with {@code authentication}; empty for nobody. */
  static Optional<Actor> of(@Nullable Authentication authentication) {
    return authentication != null && authentication.getPrincipal() instanceof ActorBearer bearer
        ? Optional.of(bearer.actor())
        : Optional.empty();
  }
}
