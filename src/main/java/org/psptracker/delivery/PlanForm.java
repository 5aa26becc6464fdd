package org.psptracker.delivery;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A work plan as it is written: goals, under them objectives, under those activities and
 * deliverables. An objective that no activity serves cannot be planned.
 */
record PlanForm(@NotNull @Size(min = 1, max = 12) List<Goal> goals) {

  PlanForm {
    goals = Lists.present(goals);
  }

  record Goal(
      @NotBlank @Size(max = 300) String title,
      @Size(max = 10) List<Measure> measures,
      @NotNull @Size(min = 1, max = 12) List<Objective> objectives) {

    Goal {
      measures = Lists.present(measures);
      objectives = Lists.present(objectives);
    }
  }

  record Measure(
      @NotBlank @Size(max = 200) String name,
      @NotBlank @Size(max = 100) String unit,
      @NotNull @DecimalMin("0") @DecimalMax("1000000000") BigDecimal baseline,
      @NotNull @DecimalMin("0") @DecimalMax("1000000000") BigDecimal target) {

    SuccessMeasure row(int goal) {
      return new SuccessMeasure(goal, name.strip(), unit.strip(), baseline, target);
    }
  }

  record Objective(
      @NotBlank @Size(max = 500) String text,
      @NotNull @Size(min = 1, max = 30) List<Planned> activities,
      @Size(max = 30) List<Deliverable> deliverables) {

    Objective {
      activities = Lists.present(activities);
      deliverables = Lists.present(deliverables);
    }
  }

  /**
   * @param expert person id of an expert engaged on the case; without it the lead expert
   */
  record Planned(
      @NotNull ActivityType type,
      @NotBlank @Size(max = 200) String title,
      @Nullable Long expert,
      @NotNull LocalDate plannedStart,
      @NotNull LocalDate plannedEnd,
      @NotNull @DecimalMin("0.25") @DecimalMax("2000") BigDecimal plannedHours) {

    PlannedActivity row(int goal, int objective, long lead) {
      return new PlannedActivity(
          goal,
          objective,
          type,
          title.strip(),
          expert == null ? lead : expert,
          plannedStart,
          plannedEnd,
          plannedHours);
    }
  }

  record Deliverable(
      @NotNull DeliverableType type,
      @NotBlank @Size(max = 200) String title,
      @NotBlank @Size(max = 200) String owner,
      @NotNull LocalDate due) {

    PlannedDeliverable row(int goal, int objective) {
      return new PlannedDeliverable(goal, objective, type, title.strip(), owner.strip(), due);
    }
  }

  /** The rows of the plan; {@code lead} delivers what names nobody. */
  PlanContent content(long lead) {
    List<PlanGoal> goalRows = new ArrayList<>();
    List<PlanObjective> objectiveRows = new ArrayList<>();
    List<SuccessMeasure> measureRows = new ArrayList<>();
    List<PlannedActivity> activityRows = new ArrayList<>();
    List<PlannedDeliverable> deliverableRows = new ArrayList<>();
    for (int g = 0; g < goals.size(); g++) {
      Goal goal = goals.get(g);
      goalRows.add(new PlanGoal(goal.title().strip()));
      for (Measure measure : goal.measures()) {
        measureRows.add(measure.row(g));
      }
      for (int o = 0; o < goal.objectives().size(); o++) {
        Objective objective = goal.objectives().get(o);
        objectiveRows.add(new PlanObjective(g, o, objective.text().strip()));
        for (Planned activity : objective.activities()) {
          activityRows.add(activity.row(g, o, lead));
        }
        for (Deliverable deliverable : objective.deliverables()) {
          deliverableRows.add(deliverable.row(g, o));
        }
      }
    }
    return new PlanContent(goalRows, objectiveRows, measureRows, activityRows, deliverableRows);
  }

  /** The form that would give the same content again. */
  static PlanForm of(PlanContent content) {
    List<Goal> goals = new ArrayList<>();
    for (int g = 0; g < content.goals().size(); g++) {
      int goal = g;
      goals.add(
          new Goal(
              content.goals().get(g).title(),
              content.measuresOf(g).stream()
                  .map(m -> new Measure(m.name(), m.unit(), m.baseline(), m.target()))
                  .toList(),
              content.objectivesOf(g).stream().map(o -> objective(content, goal, o)).toList()));
    }
    return new PlanForm(goals);
  }

  /** Goals, measures and objectives alone: what a reopened case goes on with. */
  PlanForm withoutWork() {
    return new PlanForm(
        goals.stream()
            .map(
                goal ->
                    new Goal(
                        goal.title(),
                        goal.measures(),
                        goal.objectives().stream()
                            .map(o -> new Objective(o.text(), List.of(), List.of()))
                            .toList()))
            .toList());
  }

  private static Objective objective(PlanContent content, int goal, PlanObjective objective) {
    return new Objective(
        objective.text(),
        content.activitiesOf(goal, objective.objective()).stream()
            .map(
                a ->
                    new Planned(
                        a.type(),
                        a.title(),
                        a.expertId(),
                        a.plannedStart(),
                        a.plannedEnd(),
                        a.plannedHours()))
            .toList(),
        content.deliverablesOf(goal, objective.objective()).stream()
            .map(d -> new Deliverable(d.type(), d.title(), d.owner(), d.due()))
            .toList());
  }
}
