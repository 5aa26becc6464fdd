package org.psptracker.intake;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseFact;

/** A question to the site, its answer, and what changed in the request with it. */
@Entity
@Audited
class InformationRequest extends CaseFact {

  private String question = "";
  private long askedBy;
  private Instant askedAt = Instant.EPOCH;
  private @Nullable String answer;
  private @Nullable Long answeredBy;
  private @Nullable Instant answeredAt;

  @NotAudited
  @ElementCollection
  @CollectionTable(
      name = "information_change",
      joinColumns = @JoinColumn(name = "information_request_id"))
  @OrderColumn(name = "row_number")
  private List<InformationChange> changes = new ArrayList<>();

  protected InformationRequest() {}

  InformationRequest(long caseId, String question, long askedBy, Instant now) {
    super(caseId);
    this.question = question;
    this.askedBy = askedBy;
    this.askedAt = now;
  }

  void answer(String answer, List<InformationChange> changes, long personId, Instant now) {
    this.answer = answer;
    this.answeredBy = personId;
    this.answeredAt = now;
    this.changes.clear();
    this.changes.addAll(changes);
  }

  String question() {
    return question;
  }

  long askedBy() {
    return askedBy;
  }

  Instant askedAt() {
    return askedAt;
  }

  @Nullable String answer() {
    return answer;
  }

  @Nullable Long answeredBy() {
    return answeredBy;
  }

  @Nullable Instant answeredAt() {
    return answeredAt;
  }

  List<InformationChange> changes() {
    return List.copyOf(changes);
  }
}
