package org.psptracker.staffing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.annotations.BatchSize;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseFact;
import org.psptracker.cases.CoreArea;
import org.psptracker.cases.PositionNeed;

/** A place on a case for one expert. */
@Entity
@Audited
@Table(name = "staffing_position")
class Position extends CaseFact {

  private boolean lead;
  private BigDecimal hoursPerWeek = BigDecimal.ZERO;
  private LocalDate fromDate = LocalDate.EPOCH;
  private LocalDate untilDate = LocalDate.EPOCH;

  @Enumerated(EnumType.STRING)
  private PositionStatus status = PositionStatus.OPEN;

  @NotAudited private @Nullable String filledBy;

  @ElementCollection
  @CollectionTable(name = "position_core_area", joinColumns = @JoinColumn(name = "position_id"))
  @Column(name = "core_area")
  @Enumerated(EnumType.STRING)
  @BatchSize(size = 50)
  private Set<CoreArea> coreAreas = EnumSet.noneOf(CoreArea.class);

  @ElementCollection
  @CollectionTable(name = "position_sub_topic", joinColumns = @JoinColumn(name = "position_id"))
  @Column(name = "sub_topic")
  @BatchSize(size = 50)
  private Set<String> subTopics = new TreeSet<>();

  protected Position() {}

  /**
   * @param lead whether it is the lead; a case has one, whatever is needed
   */
  Position(long caseId, PositionNeed need, boolean lead) {
    super(caseId);
    this.lead = lead;
    this.hoursPerWeek = need.hoursPerWeek();
    this.fromDate = need.from();
    this.untilDate = need.until();
    this.coreAreas.addAll(need.coreAreas());
    this.subTopics.addAll(need.subTopics());
  }

  boolean lead() {
    return lead;
  }

  BigDecimal hoursPerWeek() {
    return hoursPerWeek;
  }

  LocalDate from() {
    return fromDate;
  }

  LocalDate until() {
    return untilDate;
  }

  PositionStatus status() {
    return status;
  }

  /** Core areas in their usual order. */
  List<CoreArea> coreAreas() {
    return coreAreas.stream().sorted().toList();
  }

  List<String> subTopics() {
    return subTopics.stream().sorted().toList();
  }

  /** Whether the case has its lead, or a place for one, in this position. */
  boolean leads() {
    return lead && (status == PositionStatus.OPEN || status == PositionStatus.FILLED);
  }

  boolean isOpen() {
    return status == PositionStatus.OPEN;
  }

  /** Whether somebody must be found and no process looks for them. */
  boolean isUnattended() {
    return isOpen() && filledBy == null;
  }

  /** A staffing process takes it on. */
  void lookedForBy(String processInstanceId) {
    this.filledBy = processInstanceId;
  }

  void plan(LocalDate from, LocalDate until) {
    this.fromDate = from;
    this.untilDate = until;
  }

  void fill() {
    this.status = PositionStatus.FILLED;
    this.filledBy = null;
  }

  /** Somebody is to be found again, from {@code today} at the earliest. */
  void reopen(LocalDate today) {
    this.status = PositionStatus.OPEN;
    this.filledBy = null;
    if (fromDate.isBefore(today)) {
      this.fromDate = today;
    }
    if (untilDate.isBefore(fromDate)) {
      this.untilDate = fromDate;
    }
  }

  /** The expert left and nobody follows. */
  void leave() {
    this.status = PositionStatus.LEFT;
    this.filledBy = null;
  }

  void cancel() {
    this.status = PositionStatus.CANCELLED;
    this.filledBy = null;
  }
}
