package org.psptracker.people;

import org.psptracker.identity.Actor;
import org.psptracker.web.NavCount;
import org.springframework.stereotype.Component;

/** Counts the requests that wait, for those who decide on them. */
@Component
class WaitingRequests implements NavCount {

  private final AccessRows rows;

  WaitingRequests(AccessRows rows) {
    this.rows = rows;
  }

  @Override
  public String href() {
    return "/people";
  }

  @Override
  public long waitingFor(Actor actor) {
    return PeoplePolicy.reads(actor) ? rows.countWaiting() : 0;
  }
}
