package org.psptracker.triage;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
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
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.RequestFigures.Figures;

/** One asking of the rules: the facts they saw and what they advised. Never changed afterwards. */
@Entity
@Audited
class Triage extends CaseFact {

  private Instant receivedAt = Instant.EPOCH;
  private @Nullable Instant acknowledgedAt;
  private Instant triagedAt = Instant.EPOCH;

  // null when read back with nothing in them
  @Embedded private @Nullable Comparison comparison;
  @Embedded private @Nullable Advice advice;

  private @Nullable Integer population;
  private String urgency = "";
  private int coreAreaCount;
  private int openCases;
  private int endedCases;

  @NotAudited
  @ElementCollection
  @CollectionTable(name = "triage_check", joinColumns = @JoinColumn(name = "triage_id"))
  @OrderColumn(name = "row_number")
  private List<CheckResult> checks = new ArrayList<>();

  @NotAudited
  @ElementCollection
  @CollectionTable(name = "triage_rule", joinColumns = @JoinColumn(name = "triage_id"))
  @OrderColumn(name = "row_number")
  private List<FiredRule> rules = new ArrayList<>();

  @NotAudited
  @ElementCollection
  @CollectionTable(name = "triage_open_case", joinColumns = @JoinColumn(name = "triage_id"))
  @OrderColumn(name = "row_number")
  @Column(name = "other_case_id")
  private List<Long> otherCases = new ArrayList<>();

  protected Triage() {}

  Triage(
      CaseFile caseFile,
      Figures figures,
      Comparison comparison,
      List<Long> otherOpenCases,
      int endedCases,
      Instant now) {
    super(caseFile.id());
    this.receivedAt = caseFile.filedAt();
    this.acknowledgedAt = figures.acknowledgedAt();
    this.triagedAt = now;
    this.comparison = comparison;
    this.population = figures.population();
    this.urgency = figures.urgency();
    this.coreAreaCount = figures.coreAreas().size();
    this.openCases = otherOpenCases.size();
    this.endedCases = endedCases;
    this.otherCases.addAll(otherOpenCases);
    this.checks.addAll(EligibilityCheck.all(comparison, figures, otherOpenCases.size()));
  }

  void advised(Advice advice, List<FiredRule> fired) {
    this.advice = advice;
    this.rules.addAll(fired);
  }

  Comparison comparison() {
    return comparison == null ? new Comparison() : comparison;
  }

  Advice advice() {
    return advice == null ? new Advice() : advice;
  }

  List<CheckResult> checks() {
    return List.copyOf(checks);
  }

  List<FiredRule> rules() {
    return List.copyOf(rules);
  }

  List<Long> otherCases() {
    return List.copyOf(otherCases);
  }

  Instant receivedAt() {
    return receivedAt;
  }

  @Nullable Instant acknowledgedAt() {
    return acknowledgedAt;
  }

  Instant triagedAt() {
    return triagedAt;
  }

  @Nullable Integer population() {
    return population;
  }

  String urgency() {
    return urgency;
  }

  int coreAreaCount() {
    return coreAreaCount;
  }

  int openCases() {
    return openCases;
  }

  int endedCases() {
    return endedCases;
  }
}
