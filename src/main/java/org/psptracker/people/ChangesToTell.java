package org.psptracker.people;

import java.time.Instant;
import java.util.Set;
import org.psptracker.identity.ChangesUnderWay;
import org.springframework.stereotype.Component;

/** Keeps what a provider said before it was told of a change from undoing it. */
@Component
class ChangesToTell implements ChangesUnderWay {

  private final AccountRows rows;

  ChangesToTell(AccountRows rows) {
    this.rows = rows;
  }

  @Override
  public Set<Long> newerThan(Instant then) {
    return rows.newerThan(then);
  }
}
