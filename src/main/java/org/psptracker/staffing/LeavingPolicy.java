package org.psptracker.staffing;

import java.util.Optional;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseState;
import org.psptracker.cases.Stage;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;

/** Whether an engagement may end now because its expert leaves. */
final class LeavingPolicy {

  private LeavingPolicy() {}

  /** Coordinators decide for everybody, experts for themselves. */
  static boolean isFor(Actor actor, Engagement engagement) {
    return actor.is(Role.COORDINATOR) || actor.personId() == engagement.expertId();
  }

  /** Message key of what stands against it; nothing when it may. */
  static Optional<String> against(CaseFile caseFile, Engagement engagement) {
    if (!engagement.isRunning()) {
      return Optional.of("staffing.refused.engagement-over");
    }
    if (caseFile.state() == CaseState.ON_HOLD) {
      return Optional.of("staffing.refused.on-hold");
    }
    if (caseFile.stage() == Stage.ASSIGNMENT) {
      return Optional.of("staffing.refused.team-incomplete");
    }
    return Optional.empty();
  }
}
