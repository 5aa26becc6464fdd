package org.psptracker.web;

import org.psptracker.identity.Actor;

/** How much waits behind an entry of the navigation; a module answers for its own pages. */
public interface NavCount {

  /** Address of the entry. */
  String href();

  /** What waits there for {@code actor}. */
  long waitingFor(Actor actor);
}
