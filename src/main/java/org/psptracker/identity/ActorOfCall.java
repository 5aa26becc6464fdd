package org.psptracker.identity;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The actor set by {@link #callAs}, else the one who signed in to the present request. */
@Component
class ActorOfCall implements CurrentActor {

  private final ThreadLocal<@Nullable Actor> onBehalfOf = new ThreadLocal<>();

  @Override
  public Actor get() {
    Actor chosen = onBehalfOf.get();
    if (chosen != null) {
      return chosen;
    }
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null) {
      return Actor.SYSTEM;
    }
    return ActorBearer.of(authentication).orElse(Actor.ANONYMOUS);
  }

  @Override
  public Optional<Actor> signedIn() {
    return Optional.of(get()).filter(actor -> actor.personId() > 0);
  }

  @Override
  public <T> T callAs(Actor actor, Supplier<T> work) {
    Actor before = onBehalfOf.get();
    onBehalfOf.set(actor);
    try {
      return work.get();
    } finally {
      if (before == null) {
        onBehalfOf.remove();
      } else {
        onBehalfOf.set(before);
      }
    }
  }
}
