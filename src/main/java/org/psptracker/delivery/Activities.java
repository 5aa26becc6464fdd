package org.psptracker.delivery;

import java.util.List;
import java.util.Objects;
import org.psptracker.workflow.StepContext;
import org.springframework.stereotype.Component;

/** The activities of cases, and the one that a step or an automatic act is about. */
@Component
class Activities {

  /** The process variable that says which activity an instance is for. */
  static final String VARIABLE = "activity";

  private final ActivityRepository activities;

  Activities(ActivityRepository activities) {
    this.activities = activities;
  }

  /** The activity that the open step is about. */
  Activity of(StepContext at) {
    return get(at.about());
  }

  /** The activity whose process an automatic act belongs to. */
  Activity ofProcess(StepContext at) {
    Object key = Objects.requireNonNull(at.variable(VARIABLE), VARIABLE);
    return get(((Number) key).longValue());
  }

  List<Activity> ofCase(long caseId) {
    return activities.findByCaseIdOrderByNumber(caseId);
  }

  private Activity get(long id) {
    return activities.findById(id).orElseThrow(() -> new IllegalStateException("activity " + id));
  }
}
