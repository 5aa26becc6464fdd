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

  // templates read the facts, and see public methods only

  public ClosedAs ending() {
    return ending;
  }

  public @Nullable String reason() {
    return reason;
  }

  public String lessons() {
    return lessons;
  }

  public String sustainmentPlan() {
    return sustainmentPlan;
  }

  public String sustainmentOwner() {
    return sustainmentOwner;
  }

  public RetentionSchedule retentionSchedule() {
    return retentionSchedule;
  }

  public @Nullable String dispositionAuthority() {
    return dispositionAuthority;
  }

  public boolean legalHold() {
    return legalHold;
  }

  public @Nullable String legalHoldReason() {
    return legalHoldReason;
  }

  public long closedBy() {
    return closedBy;
  }

  public Instant closedAt() {
    return closedAt;
  }
}
