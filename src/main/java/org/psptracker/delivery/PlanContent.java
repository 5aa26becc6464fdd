package org.psptracker.delivery;

import java.util.List;

/** What a plan says, as rows that carry the number of their goal and objective. */
record PlanContent(
    List<PlanGoal> goals,
    List<PlanObjective> objectives,
    List<SuccessMeasure> measures,
    List<PlannedActivity> activities,
    List<PlannedDeliverable> deliverables) {

  PlanContent {
    goals = List.copyOf(goals);
    objectives = List.copyOf(objectives);
    measures = List.copyOf(measures);
    activities = List.copyOf(activities);
    deliverables = List.copyOf(deliverables);
  }

  List<PlanObjective> objectivesOf(int goal) {
    return objectives.stream().filter(o -> o.goal() == goal).toList();
  }

  List<SuccessMeasure> measuresOf(int goal) {
    return measures.stream().filter(m -> m.goal() == goal).toList();
  }

  List<PlannedActivity> activitiesOf(int goal, int objective) {
    return activities.stream().filter(a -> a.goal() == goal && a.objective() == objective).toList();
  }

  List<PlannedDeliverable> deliverablesOf(int goal, int objective) {
    return deliverables.stream()
        .filter(d -> d.goal() == goal && d.objective() == objective)
        .toList();
  }
}
