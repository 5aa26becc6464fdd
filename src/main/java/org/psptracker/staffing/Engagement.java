package org.psptracker.staffing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseFact;
import org.psptracker.cases.CasePart;
import org.psptracker.cases.ReadBy;
import org.psptracker.identity.Role;

/** An expert's accepted place on a case. */
@Entity
@Audited
@ReadBy({Role.COORDINATOR, Role.LEADERSHIP, Role.EXPERT})
class Engagement extends CaseFact {

  @Column(updatable = false)
  private long positionId;

  private @Nullable Long offerId;

  @Column(updatable = false)
  private long expertId;

  private boolean lead;
  private LocalDate sinceDate = LocalDate.EPOCH;
  private LocalDate untilDate = LocalDate.EPOCH;
  private BigDecimal hoursPerWeek = BigDecimal.ZERO;
  private @Nullable Instant endedAt;

  @Enumerated(EnumType.STRING)
  private @Nullable EndedBy endedBy;

  private @Nullable String leftReason;

  protected Engagement() {}

  /**
   * @param offerId the accepted offer; null when the place was handed over
   */
  Engagement(Position position, @Nullable Long offerId, long expertId, LocalDate today) {
    super(position.caseId());
    this.positionId = position.id();
    this.offerId = offerId;
    this.expertId = expertId;
    this.lead = position.lead();
    this.sinceDate = position.from().isBefore(today) ? today : position.from();
    this.untilDate = position.until().isBefore(sinceDate) ? sinceDate : position.until();
    this.hoursPerWeek = position.hoursPerWeek();
  }

  long positionId() {
    return positionId;
  }

  @Nullable Long offerId() {
    return offerId;
  }

  long expertId() {
    return expertId;
  }

  boolean lead() {
    return lead;
  }

  CasePart part() {
    return lead ? CasePart.LEAD : CasePart.SUPPORTING;
  }

  LocalDate since() {
    return sinceDate;
  }

  /** Planned end; the last day once it is over. */
  LocalDate until() {
    return untilDate;
  }

  BigDecimal hoursPerWeek() {
    return hoursPerWeek;
  }

  @Nullable Instant endedAt() {
    return endedAt;
  }

  @Nullable EndedBy endedBy() {
    return endedBy;
  }

  @Nullable String leftReason() {
    return leftReason;
  }

  boolean isRunning() {
    return endedAt == null;
  }

  void end(EndedBy by, @Nullable String reason, Instant at, LocalDate today) {
    this.endedBy = by;
    this.leftReason = reason;
    this.endedAt = at;
    if (today.isBefore(sinceDate)) {
      this.sinceDate = today;
    }
    this.untilDate = today;
  }

  /** The case was opened again, and its people with it. */
  void goOn(LocalDate until) {
    this.endedAt = null;
    this.endedBy = null;
    this.leftReason = null;
    this.untilDate = until.isBefore(sinceDate) ? sinceDate : until;
  }
}
