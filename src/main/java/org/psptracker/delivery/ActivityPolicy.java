package org.psptracker.delivery;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseState;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;

/**
 * Who may change the activities of a running plan, and when. Answers are message keys of the reason
 * against; null is leave.
 */
final class ActivityPolicy {

  private ActivityPolicy() {}

  /** Whether such a person ever adds, moves or calls off activities. */
  static boolean isTheirs(Actor actor, boolean leadOfCase) {
    return actor.is(Role.COORDINATOR) || leadOfCase;
  }

  static @Nullable String mayAdd(
      CaseFile caseFile, @Nullable PlanStatus plan, Collection<ActivityStatus> activities) {
    String closed = mayChange(caseFile);
    if (closed != null) {
      return closed;
    }
    if (plan != PlanStatus.SIGNED_OFF) {
      return "delivery.refused.no-plan";
    }
    return activities.stream().allMatch(ActivityStatus::isFinal)
        ? "delivery.refused.activities-over"
        : null;
  }

  static @Nullable String mayCancel(CaseFile caseFile, ActivityStatus status) {
    String closed = mayChange(caseFile);
    if (closed != null) {
      return closed;
    }
    return status.mayBecome(ActivityStatus.CANCELLED) ? null : over(status);
  }

  static @Nullable String mayReschedule(CaseFile caseFile, ActivityStatus status) {
    String closed = mayChange(caseFile);
    if (closed != null) {
      return closed;
    }
    return status.isAhead() ? null : over(status);
  }

  private static @Nullable String mayChange(CaseFile caseFile) {
    if (!caseFile.isOpen()) {
      return "delivery.refused.closed";
    }
    return caseFile.state() == CaseState.ON_HOLD ? "delivery.refused.held" : null;
  }

  private static String over(ActivityStatus status) {
    return status == ActivityStatus.CANCELLED
        ? "delivery.refused.cancelled"
        : "delivery.refused.reported";
  }
}
