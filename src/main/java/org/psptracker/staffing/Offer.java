package org.psptracker.staffing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseFact;
import org.psptracker.cases.ReadBy;
import org.psptracker.identity.Role;

/** An expert is asked to take a position. */
@Entity
@Audited
@ReadBy({Role.COORDINATOR, Role.LEADERSHIP})
@Table(name = "staffing_offer")
class Offer extends CaseFact {

  /**
   * Why this expert was chosen.
   *
   * @param shortlistId the shortlist on which the choice was made
   * @param rank place on it; null when asked although asked before
   * @param rationale needed where the choice is not the first
   */
  record Choice(
      @Nullable Long shortlistId,
      @Nullable Integer rank,
      @Nullable String rationale,
      Tie tie,
      @Nullable String tieNote) {}

  @Column(updatable = false)
  private long positionId;

  @Column(updatable = false)
  private long expertId;

  private @Nullable Long shortlistId;
  private @Nullable Integer rankThen;
  private @Nullable String rationale;

  @Enumerated(EnumType.STRING)
  private @Nullable Tie chooserTie;

  private @Nullable String chooserTieNote;
  private Instant offeredAt = Instant.EPOCH;
  private @Nullable Instant expiresAt;

  /** Written beside the entity, when the expert first looks at it. */
  @NotAudited
  @Column(insertable = false, updatable = false)
  private @Nullable Instant openedAt;

  @Enumerated(EnumType.STRING)
  private OfferStatus status = OfferStatus.OPEN;

  private @Nullable Instant answeredAt;
  private @Nullable String reason;
  private @Nullable String conflict;

  @Enumerated(EnumType.STRING)
  private @Nullable Attestation attestation;

  private @Nullable String resolution;
  private @Nullable LocalDate proposedFrom;
  private @Nullable LocalDate proposedUntil;

  protected Offer() {}

  Offer(Position position, long expertId, Choice choice, Instant offeredAt) {
    super(position.caseId());
    this.positionId = position.id();
    this.expertId = expertId;
    this.shortlistId = choice.shortlistId();
    this.rankThen = choice.rank();
    this.rationale = choice.rationale();
    this.chooserTie = choice.tie();
    this.chooserTieNote = choice.tieNote();
    this.offeredAt = offeredAt;
  }

  long positionId() {
    return positionId;
  }

  long expertId() {
    return expertId;
  }

  @Nullable Integer rankThen() {
    return rankThen;
  }

  @Nullable String rationale() {
    return rationale;
  }

  @Nullable Tie chooserTie() {
    return chooserTie;
  }

  @Nullable String chooserTieNote() {
    return chooserTieNote;
  }

  Instant offeredAt() {
    return offeredAt;
  }

  @Nullable Instant expiresAt() {
    return expiresAt;
  }

  @Nullable Instant openedAt() {
    return openedAt;
  }

  OfferStatus status() {
    return status;
  }

  @Nullable Instant answeredAt() {
    return answeredAt;
  }

  @Nullable String reason() {
    return reason;
  }

  @Nullable String conflict() {
    return conflict;
  }

  @Nullable Attestation attestation() {
    return attestation;
  }

  @Nullable String resolution() {
    return resolution;
  }

  @Nullable LocalDate proposedFrom() {
    return proposedFrom;
  }

  @Nullable LocalDate proposedUntil() {
    return proposedUntil;
  }

  void expireAt(Instant at) {
    this.expiresAt = at;
  }

  void accept(Instant at) {
    end(OfferStatus.ACCEPTED, at);
    this.attestation = Attestation.NONE;
  }

  void decline(Instant at, String reason) {
    end(OfferStatus.DECLINED, at);
    this.reason = reason;
  }

  void disclose(Instant at, String conflict) {
    end(OfferStatus.CONFLICT_DISCLOSED, at);
    this.conflict = conflict;
    this.attestation = Attestation.DISCLOSED;
  }

  void propose(Instant at, LocalDate from, LocalDate until, @Nullable String reason) {
    end(OfferStatus.OTHER_DATES, at);
    this.proposedFrom = from;
    this.proposedUntil = until;
    this.reason = reason;
  }

  /** The disclosed conflict does not stand in the way. */
  void waive(String rationale) {
    this.status = OfferStatus.ACCEPTED;
    this.resolution = rationale;
  }

  /** The disclosed conflict keeps the expert off the case. */
  void recuse(@Nullable String rationale) {
    this.status = OfferStatus.RECUSED;
    this.attestation = Attestation.RECUSED;
    this.resolution = rationale;
  }

  void expire(Instant at) {
    end(OfferStatus.EXPIRED, at);
  }

  void takeBack(Instant at, String reason) {
    end(OfferStatus.TAKEN_BACK, at);
    this.reason = reason;
  }

  void supersede(Instant at) {
    end(OfferStatus.SUPERSEDED, at);
  }

  private void end(OfferStatus status, Instant at) {
    this.status = status;
    this.answeredAt = at;
  }
}
