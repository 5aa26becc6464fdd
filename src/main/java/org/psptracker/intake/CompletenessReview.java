package org.psptracker.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseFact;

/** One look at whether a request says all that triage needs. */
@Entity
@Audited
class CompletenessReview extends CaseFact {

  @Enumerated(EnumType.STRING)
  private Completeness completeness = Completeness.COMPLETE;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.ARRAY)
  private CompletenessCheck[] confirmed = {};

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.ARRAY)
  private CompletenessCheck[] missing = {};

  private @Nullable String question;
  private @Nullable Long duplicateOf;
  private @Nullable Long relatedTo;
  private long reviewedBy;
  private Instant reviewedAt = Instant.EPOCH;

  protected CompletenessReview() {}

  CompletenessReview(
      long caseId,
      ReviewCompleteness.Form form,
      @Nullable Long duplicateOf,
      @Nullable Long relatedTo,
      long reviewedBy,
      Instant now) {
    super(caseId);
    this.completeness = form.completeness();
    this.confirmed = array(form.confirmed());
    this.missing = completeness == Completeness.INCOMPLETE ? others(confirmed) : missing;
    this.question = completeness == Completeness.INCOMPLETE ? form.question() : null;
    this.duplicateOf = duplicateOf;
    this.relatedTo = relatedTo;
    this.reviewedBy = reviewedBy;
    this.reviewedAt = now;
  }

  Completeness completeness() {
    return completeness;
  }

  List<CompletenessCheck> confirmed() {
    return List.of(confirmed);
  }

  List<CompletenessCheck> missing() {
    return List.of(missing);
  }

  @Nullable String question() {
    return question;
  }

  @Nullable Long relatedTo() {
    return relatedTo;
  }

  long reviewedBy() {
    return reviewedBy;
  }

  Instant reviewedAt() {
    return reviewedAt;
  }

  private static CompletenessCheck[] others(CompletenessCheck[] confirmed) {
    return EnumSet.allOf(CompletenessCheck.class).stream()
        .filter(check -> !List.of(confirmed).contains(check))
        .toArray(CompletenessCheck[]::new);
  }

  private static CompletenessCheck[] array(@Nullable List<CompletenessCheck> checks) {
    return checks == null
        ? new CompletenessCheck[0]
        : checks.stream().distinct().toArray(CompletenessCheck[]::new);
  }
}
