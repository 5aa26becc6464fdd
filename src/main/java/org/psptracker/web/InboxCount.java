package org.psptracker.web;

import org.psptracker.identity.Actor;

/** How much work waits, for the navigation. */
public interface InboxCount {

  /** Open steps that {@code actor} may act on now. */
  long openFor(Actor actor);
}
