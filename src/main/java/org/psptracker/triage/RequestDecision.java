package org.psptracker.triage;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseFact;
import org.psptracker.cases.Intensity;
import org.psptracker.cases.PositionNeed;
import org.psptracker.cases.Priority;

/**
 * One decision on a request; a deferred or sent back one is decided again. What it says is public,
 * for templates read it.
 */
@Entity
@Audited
class RequestDecision extends CaseFact {

  @Enumerated(EnumType.STRING)
  private RequestVerdict decision = RequestVerdict.ACCEPT;

  private String reason = "";

  @Enumerated(EnumType.STRING)
  private Intensity intensity = Intensity.TARGETED;

  @Enumerated(EnumType.STRING)
  private Priority priority = Priority.STANDARD;

  private @Nullable String overruling;
  private @Nullable LocalDate deferUntil;
  private @Nullable String referTo;
  private long decidedBy;
  private Instant decidedAt = Instant.EPOCH;

  @Enumerated(EnumType.STRING)
  private @Nullable EngagementApproval approval;

  private @Nullable String approvalReason;
  private @Nullable Long approvedBy;
  private @Nullable Instant approvedAt;

  @NotAudited
  @ElementCollection
  @CollectionTable(name = "decided_position", joinColumns = @JoinColumn(name = "decision_id"))
  @OrderColumn(name = "row_number")
  private List<DecidedPosition> positions = new ArrayList<>();

  protected RequestDecision() {}

  RequestDecision(long caseId, DecideRequest.Form form, long decidedBy, Instant now) {
    super(caseId);
    this.decision = form.decision();
    this.reason = form.reason();
    this.intensity = form.intensity();
    this.priority = form.priority();
    this.overruling = form.overruling();
    this.deferUntil = decision == RequestVerdict.DEFER ? form.deferUntil() : null;
    this.referTo = decision == RequestVerdict.REFER ? form.referTo() : null;
    this.decidedBy = decidedBy;
    this.decidedAt = now;
    Position lead = form.lead();
    if (decision == RequestVerdict.ACCEPT && lead != null) {
      positions.add(new DecidedPosition(true, lead));
      form.others().forEach(other -> positions.add(new DecidedPosition(false, other)));
    }
  }

  void answered(EngagementApproval approval, String reason, long personId, Instant now) {
    this.approval = approval;
    this.approvalReason = reason;
    this.approvedBy = personId;
    this.approvedAt = now;
  }

  List<PositionNeed> needs() {
    return positions.stream().map(position -> position.form().need(position.lead)).toList();
  }

  @Nullable Position lead() {
    return positions.stream()
        .filter(position -> position.lead)
        .findFirst()
        .map(DecidedPosition::form)
        .orElse(null);
  }

  List<Position> supporting() {
    return positions.stream().filter(p -> !p.lead).map(DecidedPosition::form).toList();
  }

  public RequestVerdict decision() {
    return decision;
  }

  public String reason() {
    return reason;
  }

  public Intensity intensity() {
    return intensity;
  }

  public Priority priority() {
    return priority;
  }

  public @Nullable String overruling() {
    return overruling;
  }

  public @Nullable LocalDate deferUntil() {
    return deferUntil;
  }

  public @Nullable String referTo() {
    return referTo;
  }

  public long decidedBy() {
    return decidedBy;
  }

  public Instant decidedAt() {
    return decidedAt;
  }

  public @Nullable EngagementApproval approval() {
    return approval;
  }

  public @Nullable String approvalReason() {
    return approvalReason;
  }

  public @Nullable Long approvedBy() {
    return approvedBy;
  }

  public @Nullable Instant approvedAt() {
    return approvedAt;
  }
}
