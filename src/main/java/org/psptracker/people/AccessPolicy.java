package org.psptracker.people;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Person;

/** What stands against confirming or refusing a request; a message key, or nothing. */
final class AccessPolicy {

  private AccessPolicy() {}

  static Optional<String> againstDeciding(Actor actor) {
    return PeoplePolicy.reads(actor) ? Optional.empty() : Optional.of("people.refused.role");
  }

  /**
   * Against confirming.
   *
   * @param sameAddress who has that address already
   * @param mails whether addresses can be proven here at all
   * @param checked whether the coordinator made sure of the person in another way
   */
  static Optional<String> againstConfirming(
      AccessRequest request, @Nullable Person sameAddress, boolean mails, boolean checked) {
    if (sameAddress != null) {
      return Optional.of(
          sameAddress.active() ? "people.refused.has-account" : "people.refused.had-account");
    }
    boolean sure = request.provenAt() != null || checked || !mails;
    return sure ? Optional.empty() : Optional.of("people.refused.not-proven");
  }
}
