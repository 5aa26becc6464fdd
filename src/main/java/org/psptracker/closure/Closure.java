package org.psptracker.closure;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseFact;

/** One closing of a case; a reopened case closes again. */
@Entity
@Audited
class Closure extends CaseFact {

  @Enumerated(EnumType.STRING)
  private ClosedAs ending = ClosedAs.COMPLETED;

  private @Nullable String reason;
  private String lessons = "";
  private String sustainmentPlan = "";
  private String sustainmentOwner = "";

  @Enumerated(EnumType.STRING)
  private RetentionSchedule retentionSchedule = RetentionSchedule.SEVEN_YEARS;

  private @Nullable String dispositionAuthority;
  private boolean legalHold;
  private @Nullable String legalHoldReason;
  private long closedBy;
  private Instant closedAt = Instant.EPOCH;

  protected Closure() {}

  Closure(long caseId, CloseCase.Form form, long closedBy, Instant now) {
    super(caseId);
    this.ending = form.ending();
    this.reason = form.reason();
    this.lessons = form.lessons();
    this.sustainmentPlan = form.sustainmentPlan();
    this.sustainmentOwner = form.sustainmentOwner();
    this.retentionSchedule = form.retentionSchedule();
    this.dispositionAuthority = form.dispositionAuthority();
    this.legalHold = form.legalHold();
    this.legalHoldReason = form.legalHold() ? form.legalHoldReason() : null;
    this.closedBy = closedBy;
    this.closedAt = now;
  }

  ClosedAs ending() {
    return ending;
  }

  @Nullable String reason() {
    return reason;
  }

  String lessons() {
    return lessons;
  }

  String sustainmentPlan() {
    return sustainmentPlan;
  }

  String sustainmentOwner() {
    return sustainmentOwner;
  }

  RetentionSchedule retentionSchedule() {
    return retentionSchedule;
  }

  @Nullable String dispositionAuthority() {
    return dispositionAuthority;
  }

  boolean legalHold() {
    return legalHold;
  }

  @Nullable String legalHoldReason() {
    return legalHoldReason;
  }

  long closedBy() {
    return closedBy;
  }

  Instant closedAt() {
    return closedAt;
  }
}
