package org.psptracker.delivery;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseFact;
import org.psptracker.cases.CoreArea;

/** One piece of assistance: planned, reported in numbers, reviewed and confirmed. */
@Entity
@Audited
class Activity extends CaseFact {

  private int number;
  private @Nullable Long workPlanId;

  /** Why it was added to a running plan; null for what the plan held. */
  private @Nullable String addedReason;

  @Enumerated(EnumType.STRING)
  private ActivityType type = ActivityType.SITE_VISIT;

  private String title = "";
  private long expertId;
  private LocalDate plannedStart = LocalDate.EPOCH;
  private LocalDate plannedEnd = LocalDate.EPOCH;
  private BigDecimal plannedHours = BigDecimal.ZERO;

  @Enumerated(EnumType.STRING)
  private ActivityStatus status = ActivityStatus.PLANNED;

  @NotAudited private @Nullable Instant scheduledAt;

  private @Nullable String cancelReason;
  private @Nullable Instant cancelledAt;

  @Embedded private @Nullable ActivityReport report;

  @ElementCollection
  @BatchSize(size = 64)
  @CollectionTable(name = "activity_topic", joinColumns = @JoinColumn(name = "activity_id"))
  @Column(name = "topic")
  @Enumerated(EnumType.STRING)
  private Set<CoreArea> topics = EnumSet.noneOf(CoreArea.class);

  @ElementCollection
  @BatchSize(size = 64)
  @CollectionTable(name = "activity_participants", joinColumns = @JoinColumn(name = "activity_id"))
  @OrderColumn(name = "position")
  private List<Participants> participants = new ArrayList<>();

  @ElementCollection
  @BatchSize(size = 64)
  @CollectionTable(name = "activity_next_step", joinColumns = @JoinColumn(name = "activity_id"))
  @OrderColumn(name = "position")
  private List<NextStep> nextSteps = new ArrayList<>();

  @NotAudited
  @ElementCollection
  @BatchSize(size = 64)
  @CollectionTable(name = "activity_reschedule", joinColumns = @JoinColumn(name = "activity_id"))
  @OrderColumn(name = "position")
  private List<Reschedule> reschedules = new ArrayList<>();

  @NotAudited
  @ElementCollection
  @BatchSize(size = 64)
  @CollectionTable(name = "activity_decision", joinColumns = @JoinColumn(name = "activity_id"))
  @OrderColumn(name = "position")
  private List<ActivityDecision> decisions = new ArrayList<>();

  protected Activity() {}

  Activity(long caseId, int number, PlannedActivity planned, Long plan, @Nullable String reason) {
    super(caseId);
    this.number = number;
    workPlanId = plan;
    addedReason = reason;
    type = planned.type();
    title = planned.title();
    expertId = planned.expertId();
    plannedStart = planned.plannedStart();
    plannedEnd = planned.plannedEnd();
    plannedHours = planned.plannedHours();
  }

  /** Number within the case, from 1. */
  int number() {
    return number;
  }

  @Nullable String addedReason() {
    return addedReason;
  }

  ActivityType type() {
    return type;
  }

  String title() {
    return title;
  }

  long expertId() {
    return expertId;
  }

  LocalDate plannedStart() {
    return plannedStart;
  }

  LocalDate plannedEnd() {
    return plannedEnd;
  }

  BigDecimal plannedHours() {
    return plannedHours;
  }

  ActivityStatus status() {
    return status;
  }

  @Nullable String cancelReason() {
    return cancelReason;
  }

  @Nullable ActivityReport report() {
    return report;
  }

  List<CoreArea> topics() {
    return topics.stream().sorted().toList();
  }

  List<Participants> participants() {
    return List.copyOf(participants);
  }

  int people() {
    return participants.stream().mapToInt(Participants::people).sum();
  }

  List<NextStep> nextSteps() {
    return List.copyOf(nextSteps);
  }

  List<Reschedule> reschedules() {
    return List.copyOf(reschedules);
  }

  List<ActivityDecision> decisions() {
    return List.copyOf(decisions);
  }

  boolean isScheduled() {
    return scheduledAt != null;
  }

  /** Its process starts now, and only once. */
  void schedule(Instant at) {
    scheduledAt = at;
  }

  /** A report is begun; one that is being corrected stays what it is. */
  void begin() {
    if (status == ActivityStatus.PLANNED) {
      become(ActivityStatus.DRAFT);
    }
  }

  /** The expert's report, also when it was corrected. */
  void submit(
      ActivityType type,
      ActivityReport report,
      Set<CoreArea> topics,
      List<Participants> participants,
      List<NextStep> nextSteps) {
    become(ActivityStatus.SUBMITTED);
    this.type = type;
    this.report = report;
    this.topics.retainAll(topics);
    this.topics.addAll(topics);
    replace(this.participants, participants);
    replace(this.nextSteps, nextSteps);
  }

  void decide(ActivityDecision decision) {
    become(decision.became());
    decisions.add(decision);
  }

  void cancel(String reason, Instant at) {
    become(ActivityStatus.CANCELLED);
    cancelReason = reason;
    cancelledAt = at;
  }

  void reschedule(Reschedule change) {
    plannedStart = change.newStart();
    plannedEnd = change.newEnd();
    reschedules.add(change);
  }

  void handOver(long successor) {
    expertId = successor;
  }

  private void become(ActivityStatus next) {
    if (!status.mayBecome(next)) {
      throw new IllegalStateException("activity " + number + " is " + status + ", not " + next);
    }
    status = next;
  }

  private static <T> void replace(List<T> present, List<T> next) {
    if (!present.equals(next)) {
      present.clear();
      present.addAll(next);
    }
  }
}
