package org.psptracker.cases;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;

/**
 * Which cases an actor may see; the one rule behind both the check of a case and the predicate of
 * every list.
 *
 * @param all every case: coordinators, leadership, the system
 * @param jurisdictionId cases of that site: its people and its machine client
 * @param expertId cases on which that expert has or had a place, or an open offer
 */
record VisibleCases(boolean all, @Nullable Long jurisdictionId, @Nullable Long expertId) {

  static VisibleCases to(Actor actor) {
    boolean ofSite = actor.is(Role.JURISDICTION) || actor.is(Role.INTEGRATION);
    return new VisibleCases(
        actor.isSystem() || actor.is(Role.COORDINATOR) || actor.is(Role.LEADERSHIP),
        ofSite ? actor.jurisdictionId() : null,
        actor.is(Role.EXPERT) ? actor.personId() : null);
  }

  /** A condition on the table alias {@code c} of case_file; its parameters are named. */
  Visibility.Predicate predicate() {
    if (all) {
      return new Visibility.Predicate("true", Map.of());
    }
    if (jurisdictionId != null) {
      return expertId != null
          ? new Visibility.Predicate(
              "(" + OF_SITE + " or " + OF_EXPERT + ")",
              Map.of("seenSite", jurisdictionId, "seenExpert", expertId))
          : new Visibility.Predicate(OF_SITE, Map.of("seenSite", jurisdictionId));
    }
    return expertId != null
        ? new Visibility.Predicate(OF_EXPERT, Map.of("seenExpert", expertId))
        : new Visibility.Predicate("false", Map.of());
  }

  private static final String OF_SITE = "c.jurisdiction_id = :seenSite";

  // an offer shows a case only while it is open; a place shows it for good
  private static final String OF_EXPERT =
      """
      exists (select from case_person seen
        where seen.case_id = c.id and seen.person_id = :seenExpert
          and (seen.part in ('LEAD', 'SUPPORTING')
            or (seen.part = 'OFFERED' and seen.until is null)))
      """;
}
