package org.psptracker.delivery;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.BatchSize;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.psptracker.cases.CaseFact;

/**
 * One version of a case's work plan. Its content is written once, when it is submitted, and never
 * changed: what was approved stays readable, and the next version is the history of the content.
 */
@Entity
@Audited
class WorkPlan extends CaseFact {

  private int number;

  @Enumerated(EnumType.STRING)
  private PlanStatus status = PlanStatus.SUBMITTED;

  private long draftedBy;
  private Instant submittedAt = Instant.EPOCH;

  @NotAudited
  @ElementCollection
  @BatchSize(size = 64)
  @CollectionTable(name = "plan_goal", joinColumns = @JoinColumn(name = "work_plan_id"))
  @OrderColumn(name = "position")
  private List<PlanGoal> goals = new ArrayList<>();

  @NotAudited
  @ElementCollection
  @BatchSize(size = 64)
  @CollectionTable(name = "plan_objective", joinColumns = @JoinColumn(name = "work_plan_id"))
  @OrderColumn(name = "position")
  private List<PlanObjective> objectives = new ArrayList<>();

  @NotAudited
  @ElementCollection
  @BatchSize(size = 64)
  @CollectionTable(name = "plan_measure", joinColumns = @JoinColumn(name = "work_plan_id"))
  @OrderColumn(name = "position")
  private List<SuccessMeasure> measures = new ArrayList<>();

  @NotAudited
  @ElementCollection
  @BatchSize(size = 64)
  @CollectionTable(name = "plan_activity", joinColumns = @JoinColumn(name = "work_plan_id"))
  @OrderColumn(name = "position")
  private List<PlannedActivity> activities = new ArrayList<>();

  @NotAudited
  @ElementCollection
  @BatchSize(size = 64)
  @CollectionTable(name = "plan_deliverable", joinColumns = @JoinColumn(name = "work_plan_id"))
  @OrderColumn(name = "position")
  private List<PlannedDeliverable> deliverables = new ArrayList<>();

  @NotAudited
  @ElementCollection
  @BatchSize(size = 64)
  @CollectionTable(name = "plan_decision", joinColumns = @JoinColumn(name = "work_plan_id"))
  @OrderColumn(name = "position")
  private List<PlanDecision> decisions = new ArrayList<>();

  protected WorkPlan() {}

  WorkPlan(long caseId, int number, PlanContent content, long draftedBy, Instant submittedAt) {
    super(caseId);
    this.number = number;
    this.draftedBy = draftedBy;
    this.submittedAt = submittedAt;
    goals.addAll(content.goals());
    objectives.addAll(content.objectives());
    measures.addAll(content.measures());
    activities.addAll(content.activities());
    deliverables.addAll(content.deliverables());
  }

  /** Version of the plan within its case, from 1. */
  int number() {
    return number;
  }

  PlanStatus status() {
    return status;
  }

  long draftedBy() {
    return draftedBy;
  }

  Instant submittedAt() {
    return submittedAt;
  }

  PlanContent content() {
    return new PlanContent(goals, objectives, measures, activities, deliverables);
  }

  /** In order of time. */
  List<PlanDecision> decisions() {
    return List.copyOf(decisions);
  }

  /** The decision that sent it back. */
  Optional<PlanDecision> returned() {
    return decisions.stream().filter(d -> d.became() == PlanStatus.RETURNED).findFirst();
  }

  BigDecimal plannedHours() {
    return activities.stream()
        .map(PlannedActivity::plannedHours)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * Records a decision.
   *
   * @throws IllegalStateException when this version does not wait for such a decision
   */
  void decide(PlanDecision decision) {
    PlanStatus waiting = decision.bySite() ? PlanStatus.APPROVED : PlanStatus.SUBMITTED;
    if (status != waiting) {
      throw new IllegalStateException("plan " + number + " is " + status + ", not " + waiting);
    }
    status = decision.became();
    decisions.add(decision);
  }
}
