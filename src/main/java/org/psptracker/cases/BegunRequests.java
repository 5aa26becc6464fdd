package org.psptracker.cases;

import java.time.Instant;
import java.util.List;
import org.psptracker.identity.Actor;

/** Requests that were begun and not sent yet: a site looks for them among its cases. */
public interface BegunRequests {

  /** One that is waiting to be finished. */
  record Begun(String href, Instant savedAt) {}

  /** Those that the actor may go on with, last saved first. */
  List<Begun> of(Actor actor);
}
