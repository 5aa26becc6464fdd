package org.psptracker.outcomes;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseFact;

/** What a person makes of the evidence of one wave. */
@Entity
@Audited
class OutcomeAssessment extends CaseFact {

  private long waveId;
  private String evidence = "";
  private String assessment = "";
  private @Nullable String otherExplanations;

  @Enumerated(EnumType.STRING)
  private OutcomeDecision decision = OutcomeDecision.CONTINUE;

  private long assessedBy;
  private Instant assessedAt = Instant.EPOCH;

  protected OutcomeAssessment() {}

  OutcomeAssessment(
      long caseId,
      long waveId,
      String evidence,
      AssessOutcome.Form form,
      long assessedBy,
      Instant assessedAt) {
    super(caseId);
    this.waveId = waveId;
    this.evidence = evidence;
    this.assessment = form.assessment().strip();
    this.otherExplanations = Texts.clean(form.otherExplanations());
    this.decision = form.decision();
    this.assessedBy = assessedBy;
    this.assessedAt = assessedAt;
  }

  long waveId() {
    return waveId;
  }

  /** The computed sentences as the assessor read them. */
  String evidence() {
    return evidence;
  }

  String assessment() {
    return assessment;
  }

  @Nullable String otherExplanations() {
    return otherExplanations;
  }

  OutcomeDecision decision() {
    return decision;
  }

  long assessedBy() {
    return assessedBy;
  }

  Instant assessedAt() {
    return assessedAt;
  }
}
