package org.psptracker.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseSection;
import org.psptracker.identity.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Activities and what they add up to, on the case page. */
@Component
@Transactional(readOnly = true)
class ActivitiesSection implements CaseSection {

  private final ActivityRepository activities;
  private final ActivityViews views;
  private final ActivityMoves moves;

  ActivitiesSection(ActivityRepository activities, ActivityViews views, ActivityMoves moves) {
    this.activities = activities;
    this.views = views;
    this.moves = moves;
  }

  @Override
  public String id() {
    return "activities";
  }

  @Override
  public String module() {
    return "delivery";
  }

  @Override
  public int order() {
    return 42;
  }

  @Override
  public boolean applies(CaseFile caseFile, Actor actor) {
    return activities.existsByCaseId(caseFile.id());
  }

  @Override
  public Map<String, Object> model(CaseFile caseFile, Actor actor) {
    List<Activity> all = activities.findByCaseIdOrderByNumber(caseFile.id());
    boolean theirs = moves.isTheirs(caseFile);
    String whyNot = theirs ? moves.whyNoneCanBeAdded(caseFile) : null;
    Map<String, Object> model = new HashMap<>();
    model.put("activities", views.of(all));
    model.put("dosage", Dosage.of(all));
    model.put("mayAdd", theirs && whyNot == null);
    model.put("whyNot", whyNot == null ? "" : whyNot);
    model.put("mayCancel", ids(all, theirs, a -> mayCancel(caseFile, a)));
    model.put("mayReschedule", ids(all, theirs, a -> mayReschedule(caseFile, a)));
    return model;
  }

  private static boolean mayCancel(CaseFile caseFile, Activity activity) {
    return ActivityPolicy.mayCancel(caseFile, activity.status()) == null;
  }

  private static boolean mayReschedule(CaseFile caseFile, Activity activity) {
    return ActivityPolicy.mayReschedule(caseFile, activity.status()) == null;
  }

  private static Set<Long> ids(List<Activity> all, boolean theirs, Predicate<Activity> may) {
    return theirs
        ? all.stream().filter(may).map(Activity::id).collect(Collectors.toSet())
        : Set.of();
  }
}
