package org.psptracker.delivery;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseFact;

/**
 * What the lead expert found at the site. Filed once and not edited; a reopened case gets another.
 */
@Entity
@Audited
class NeedsAssessment extends CaseFact {

  @NotAudited
  @ElementCollection
  @CollectionTable(name = "needs_assessment_method", joinColumns = @JoinColumn(name = "assessment"))
  @Column(name = "method")
  @Enumerated(EnumType.STRING)
  private Set<AssessmentMethod> methods = EnumSet.noneOf(AssessmentMethod.class);

  @NotAudited
  @ElementCollection
  @CollectionTable(name = "needs_assessment_source", joinColumns = @JoinColumn(name = "assessment"))
  @Column(name = "source")
  @Enumerated(EnumType.STRING)
  private Set<AssessmentSource> sources = EnumSet.noneOf(AssessmentSource.class);

  @NotAudited
  @ElementCollection
  @CollectionTable(name = "needs_assessment_risk", joinColumns = @JoinColumn(name = "assessment"))
  @OrderColumn(name = "position")
  private List<Risk> risks = new ArrayList<>();

  private int interviews;
  private @Nullable Integer monthsOfRecords;
  private String findings = "";

  @Enumerated(EnumType.STRING)
  private Readiness readiness = Readiness.PARTLY_READY;

  private @Nullable String readinessReason;
  private long assessedBy;
  private Instant filedAt = Instant.EPOCH;

  protected NeedsAssessment() {}

  NeedsAssessment(long caseId, AssessNeeds.Form form, long assessedBy, Instant filedAt) {
    super(caseId);
    methods.addAll(form.methods());
    sources.addAll(form.sources());
    form.risks()
        .forEach(
            row ->
                risks.add(
                    new Risk(row.text().strip(), row.level(), Texts.clean(row.mitigation()))));
    interviews = form.interviews();
    monthsOfRecords = form.monthsOfRecords();
    findings = form.findings().strip();
    readiness = form.readiness();
    readinessReason = Texts.clean(form.readinessReason());
    this.assessedBy = assessedBy;
    this.filedAt = filedAt;
  }

  Collection<AssessmentMethod> methods() {
    return sorted(methods, AssessmentMethod.class);
  }

  Collection<AssessmentSource> sources() {
    return sorted(sources, AssessmentSource.class);
  }

  List<Risk> risks() {
    return List.copyOf(risks);
  }

  int interviews() {
    return interviews;
  }

  /** Months of crime or service records that were looked at; null when none were counted. */
  @Nullable Integer monthsOfRecords() {
    return monthsOfRecords;
  }

  String findings() {
    return findings;
  }

  Readiness readiness() {
    return readiness;
  }

  @Nullable String readinessReason() {
    return readinessReason;
  }

  long assessedBy() {
    return assessedBy;
  }

  Instant filedAt() {
    return filedAt;
  }

  private static <E extends Enum<E>> List<E> sorted(Set<E> values, Class<E> type) {
    EnumSet<E> ordered = EnumSet.noneOf(type);
    ordered.addAll(values);
    return List.copyOf(ordered);
  }
}
