package org.psptracker.identity.keycloak;

import java.util.Map;
import java.util.Optional;
import org.psptracker.identity.AccountEvent;
import org.psptracker.identity.PeopleDirectory;
import org.psptracker.identity.Sessions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes what the provider says of people, puts it on the record, and ends sessions it overtakes.
 */
@Component
@WithProvider
class AccountChanges {

  private final AccountRows rows;
  private final PeopleDirectory directory;
  private final Sessions sessions;
  private final ApplicationEventPublisher events;

  AccountChanges(
      AccountRows rows,
      PeopleDirectory directory,
      Sessions sessions,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.directory = directory;
    this.sessions = sessions;
    this.events = events;
  }

  /** Empty when somebody else added the same person at the same moment. */
  Optional<AccountRow> add(AccountRow row) {
    Optional<AccountRow> added = rows.add(row);
    added.ifPresent(now -> record("add-person", now));
    return added;
  }

  /** The row before is one that the caller has locked. */
  AccountRow change(AccountRow before, AccountRow said) {
    boolean renamed = !before.username().equals(said.username());
    // a name that somebody else still has is taken over once it is free
    AccountRow now =
        renamed && !rows.isFree(said.username()) ? said.withUsername(before.username()) : said;
    if (now.saysAs(before)) {
      return before;
    }
    rows.change(now);
    if (now.hasOtherRightsThan(before)) {
      sessions.endAllOf(before.username());
    }
    record("change-person", now);
    return now;
  }

  void end(AccountRow row) {
    directory.end(row.id());
    record("end-person", row);
  }

  private void record(String act, AccountRow row) {
    events.publishEvent(
        AccountEvent.done(
            act, row.username(), Map.of("roles", row.roles().stream().sorted().toList())));
  }
}
