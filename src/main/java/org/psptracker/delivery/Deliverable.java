package org.psptracker.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseFact;

/** A product that the signed-off plan promises, and whether it is there. */
@Entity
@Audited
class Deliverable extends CaseFact {

  private long workPlanId;

  @Enumerated(EnumType.STRING)
  private DeliverableType type = DeliverableType.OTHER;

  private String title = "";
  private String owner = "";
  private LocalDate due = LocalDate.EPOCH;
  private @Nullable LocalDate doneOn;

  protected Deliverable() {}

  Deliverable(long caseId, long workPlanId, PlannedDeliverable planned) {
    super(caseId);
    this.workPlanId = workPlanId;
    type = planned.type();
    title = planned.title();
    owner = planned.owner();
    due = planned.due();
  }

  long workPlanId() {
    return workPlanId;
  }

  DeliverableType type() {
    return type;
  }

  String title() {
    return title;
  }

  String owner() {
    return owner;
  }

  LocalDate due() {
    return due;
  }

  @Nullable LocalDate doneOn() {
    return doneOn;
  }

  void done(LocalDate on) {
    doneOn = on;
  }
}
