package org.psptracker.identity.keycloak;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.psptracker.identity.ChangesUnderWay;

/** People who are newer here than anything that the provider says. */
class NewerHere implements ChangesUnderWay {

  final Set<Long> people = ConcurrentHashMap.newKeySet();

  @Override
  public boolean isNewer(long personId, Instant then) {
    return people.contains(personId);
  }
}
