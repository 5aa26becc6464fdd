package org.psptracker.identity;

import java.util.Optional;
import java.util.function.Supplier;

/** The actor of the present call. */
public interface CurrentActor {

  /**
   * The actor; {@link Actor#SYSTEM} where code runs on nobody's behalf, {@link Actor#ANONYMOUS} in
   * calls of people who have not signed in.
   */
  Actor get();

  /** The person signed in, empty for anonymous calls and for the system. */
  Optional<Actor> signedIn();

  /** Runs {@code work} on behalf of {@code actor}. */
  <T> T callAs(Actor actor, Supplier<T> work);

  default void runAs(Actor actor, Runnable work) {
    callAs(
        actor,
        () -> {
          work.run();
          return true;
        });
  }
}
