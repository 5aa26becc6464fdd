package org.psptracker.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Who somebody is with all their roles, on a call for which these do not count: checks see the
 * present actor, the layout of the page shows this one.
 */
public final class WholeActor {

  private static final String ATTRIBUTE = WholeActor.class.getName();

  private WholeActor() {}

  public static void keep(HttpServletRequest request, Actor actor) {
    request.setAttribute(ATTRIBUTE, actor);
  }

  /** Empty where the present actor is the whole one. */
  public static Optional<Actor> of(HttpServletRequest request) {
    return Optional.ofNullable((Actor) request.getAttribute(ATTRIBUTE));
  }
}
