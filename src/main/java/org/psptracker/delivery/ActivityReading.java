package org.psptracker.delivery;

import java.util.List;
import org.psptracker.cases.CaseFile;
import org.psptracker.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The activities of a case, for pages and the API. */
@Component
@Transactional(readOnly = true)
class ActivityReading {

  private final ActivityRepository activities;
  private final ActivityViews views;

  ActivityReading(ActivityRepository activities, ActivityViews views) {
    this.activities = activities;
    this.views = views;
  }

  /** In order of number. */
  List<ActivityView> all(CaseFile caseFile) {
    return views.of(activities.findByCaseIdOrderByNumber(caseFile.id()));
  }

  ActivityView one(CaseFile caseFile, long id) {
    return views.of(activities.findByCaseIdAndId(caseFile.id(), id).orElseThrow(NotFound::new));
  }
}
