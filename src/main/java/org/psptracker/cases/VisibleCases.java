package org.psptracker.cases;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.database.Sight;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;

/**
 * Which cases an actor may see; the one rule behind the check of a case, the predicate of every
 * list and what the database shows.
 *
 * @param all every case: coordinators, leadership, the system
 * @param jurisdictionId cases of that site: its people and its machine client
 * @param expertId cases on which that expert has or had a place, or an open offer
 * @param partnerId cases on which that person is a partner contact
 */
record VisibleCases(
    boolean all, @Nullable Long jurisdictionId, @Nullable Long expertId, @Nullable Long partnerId) {

  static VisibleCases to(Actor actor) {
    VisibleCases worked = workedOnBy(actor);
    boolean asPartner = !worked.all && PartnerContacts.couldBe(actor);
    return new VisibleCases(
        worked.all,
        worked.jurisdictionId,
        worked.expertId,
        asPartner ? Long.valueOf(actor.personId()) : null);
  }

  /** Those among them on which the actor's roles count, so without those of a partner contact. */
  static VisibleCases workedOnBy(Actor actor) {
    boolean ofSite = actor.is(Role.JURISDICTION) || actor.is(Role.INTEGRATION);
    return new VisibleCases(
        actor.isSystem() || actor.is(Role.COORDINATOR) || actor.is(Role.LEADERSHIP),
        ofSite ? actor.jurisdictionId() : null,
        actor.is(Role.EXPERT) ? Long.valueOf(actor.personId()) : null,
        null);
  }

  Sight sight() {
    return all ? Sight.WHOLE : new Sight(false, jurisdictionId, expertId, partnerId);
  }

  /** A condition on the table alias {@code c} of case_file; its parameters are named. */
  Visibility.Predicate predicate() {
    if (all) {
      return new Visibility.Predicate("true", Map.of());
    }
    Map<String, Object> parameters = new HashMap<>();
    if (jurisdictionId != null) {
      parameters.put("seenSite", jurisdictionId);
    }
    if (expertId != null || partnerId != null) {
      // no person has the key 0
      parameters.put("seenExpert", expertId == null ? 0L : expertId);
      parameters.put("seenPartner", partnerId == null ? 0L : partnerId);
    }
    String sql =
        parameters.containsKey("seenExpert")
            ? (jurisdictionId == null ? BY_PART : "(" + OF_SITE + " or " + BY_PART + ")")
            : (jurisdictionId == null ? "false" : OF_SITE);
    return new Visibility.Predicate(sql, parameters);
  }

  private static final String OF_SITE = "c.jurisdiction_id = :seenSite";

  // few parts a person: found first, so that no list walks through all cases to find them
  private static final String BY_PART =
      """
      c.id = any(array(select seen.case_id from case_person seen
        where seen.person_id in (:seenExpert, :seenPartner)
          and shows_case(seen.part, seen.until, seen.person_id, :seenExpert, :seenPartner)))
      """;
}
