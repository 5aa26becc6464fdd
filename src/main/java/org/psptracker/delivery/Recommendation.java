package org.psptracker.delivery;

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
import org.hibernate.annotations.BatchSize;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseFact;
import org.psptracker.cases.CoreArea;

/** One thing that the expert recommends to the site, and what became of it. */
@Entity
@Audited
class Recommendation extends CaseFact {

  private int number;
  private String text = "";
  private @Nullable String rationale;

  @Enumerated(EnumType.STRING)
  private CoreArea coreArea = CoreArea.COMMUNITY_ENGAGEMENT;

  @Enumerated(EnumType.STRING)
  private RecommendationStage stage = RecommendationStage.POLICY;

  private @Nullable String owner;
  private @Nullable LocalDate due;

  @Enumerated(EnumType.STRING)
  private @Nullable RecommendationAnswer answer;

  private @Nullable String answerRationale;
  private @Nullable Instant answeredAt;
  private @Nullable Long answeredBy;

  @Enumerated(EnumType.STRING)
  private RecommendationStatus status = RecommendationStatus.NOT_STARTED;

  private @Nullable String evidence;
  private @Nullable Long verifiedBy;
  private @Nullable Instant verifiedAt;

  @NotAudited
  @ElementCollection
  @BatchSize(size = 64)
  @CollectionTable(
      name = "recommendation_change",
      joinColumns = @JoinColumn(name = "recommendation_id"))
  @OrderColumn(name = "position")
  private List<RecommendationChange> changes = new ArrayList<>();

  protected Recommendation() {}

  Recommendation(
      long caseId, int number, WriteRecommendations.Row row, long writtenBy, Instant writtenAt) {
    super(caseId);
    this.number = number;
    text = row.text().strip();
    rationale = Texts.clean(row.rationale());
    coreArea = row.coreArea();
    stage = row.stage();
    owner = Texts.clean(row.owner());
    due = row.due();
    changes.add(new RecommendationChange(status, writtenAt, writtenBy, null));
  }

  /** Number within the case, from 1: "Recommendation 2". */
  int number() {
    return number;
  }

  String text() {
    return text;
  }

  @Nullable String rationale() {
    return rationale;
  }

  CoreArea coreArea() {
    return coreArea;
  }

  RecommendationStage stage() {
    return stage;
  }

  @Nullable String owner() {
    return owner;
  }

  @Nullable LocalDate due() {
    return due;
  }

  @Nullable RecommendationAnswer answer() {
    return answer;
  }

  @Nullable String answerRationale() {
    return answerRationale;
  }

  @Nullable Instant answeredAt() {
    return answeredAt;
  }

  RecommendationStatus status() {
    return status;
  }

  @Nullable String evidence() {
    return evidence;
  }

  @Nullable Long verifiedBy() {
    return verifiedBy;
  }

  @Nullable Instant verifiedAt() {
    return verifiedAt;
  }

  List<RecommendationChange> changes() {
    return List.copyOf(changes);
  }

  void accept(
      @Nullable String owner, @Nullable LocalDate due, @Nullable String why, long by, Instant at) {
    answer(RecommendationAnswer.ACCEPT, why, by, at);
    this.owner = owner == null ? this.owner : owner;
    this.due = due == null ? this.due : due;
  }

  void decline(@Nullable String why, long by, Instant at) {
    answer(RecommendationAnswer.DECLINE, why, by, at);
    become(RecommendationStatus.DECLINED, why, by, at);
  }

  /**
   * What the site says.
   *
   * @throws IllegalStateException when the site has no say about it any more
   */
  void report(
      RecommendationStatus next,
      @Nullable String evidence,
      @Nullable String reason,
      long by,
      Instant at) {
    require(status.siteMayReport(next), next);
    this.evidence = evidence == null ? this.evidence : evidence;
    become(next, reason, by, at);
  }

  /**
   * What the coordinator found.
   *
   * @throws IllegalStateException when it was not reported as implemented
   */
  void verify(RecommendationStatus found, String reason, long by, Instant at) {
    require(status.verifierMayFind(found), found);
    if (found == RecommendationStatus.VERIFIED_IMPLEMENTED) {
      verifiedBy = by;
      verifiedAt = at;
    }
    become(found, reason, by, at);
  }

  void supersede(String reason, long by, Instant at) {
    require(status.isOpen(), RecommendationStatus.SUPERSEDED);
    become(RecommendationStatus.SUPERSEDED, reason, by, at);
  }

  private void answer(RecommendationAnswer given, @Nullable String why, long by, Instant at) {
    answer = given;
    answerRationale = why;
    answeredBy = by;
    answeredAt = at;
  }

  private void become(RecommendationStatus next, @Nullable String why, long by, Instant at) {
    status = next;
    changes.add(new RecommendationChange(next, at, by, why));
  }

  private void require(boolean allowed, RecommendationStatus next) {
    if (!allowed) {
      throw new IllegalStateException("recommendation " + number + ": " + status + " to " + next);
    }
  }
}
