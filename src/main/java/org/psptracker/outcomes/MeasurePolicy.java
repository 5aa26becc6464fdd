package org.psptracker.outcomes;

import java.util.Optional;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CasePart;
import org.psptracker.cases.CasePeople;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;
import org.springframework.stereotype.Component;

/** Who may add counts to a case that they see; answers the reason against as a message key. */
@Component
class MeasurePolicy {

  private final CasePeople people;

  MeasurePolicy(CasePeople people) {
    this.people = people;
  }

  /** The site, its machine client, an expert with a place on the case, coordinators. */
  Optional<String> againstUploading(CaseFile caseFile, Actor actor) {
    if (actor.isSystem() || actor.is(Role.COORDINATOR)) {
      return Optional.empty();
    }
    boolean ofSite = actor.is(Role.JURISDICTION) || actor.is(Role.INTEGRATION);
    boolean engaged =
        actor.is(Role.EXPERT)
            && people.has(caseFile.id(), actor.personId(), CasePart.LEAD, CasePart.SUPPORTING);
    if (!ofSite && !engaged) {
      return Optional.of("outcomes.refused.reads");
    }
    return caseFile.isOpen() ? Optional.empty() : Optional.of("outcomes.refused.closed");
  }
}
