package org.psptracker.outcomes;

import jakarta.persistence.Entity;
import java.time.Instant;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseFact;

/** One time at which the site is asked again, planned when measurement began. */
@Entity
@Audited
class Wave extends CaseFact {

  private int number;
  private String label = "";
  private boolean first;
  private Instant dueAt = Instant.EPOCH;
  private @Nullable Instant startedAt;
  private @Nullable Instant finishedAt;
  private @Nullable Instant cancelledAt;

  protected Wave() {}

  Wave(long caseId, int number, String label, boolean first, Instant dueAt) {
    super(caseId);
    this.number = number;
    this.label = label;
    this.first = first;
    this.dueAt = dueAt;
  }

  /** Number within the case, from 1. */
  int number() {
    return number;
  }

  /** How long after delivery, as the table of waves says it: "6 months". */
  String label() {
    return label;
  }

  /** Whether it asks the requester's form, and the lead expert. */
  boolean first() {
    return first;
  }

  Instant dueAt() {
    return dueAt;
  }

  @Nullable Instant startedAt() {
    return startedAt;
  }

  @Nullable Instant finishedAt() {
    return finishedAt;
  }

  @Nullable Instant cancelledAt() {
    return cancelledAt;
  }

  boolean isAhead() {
    return finishedAt == null && cancelledAt == null;
  }

  /** The site is asked. */
  void start(Instant at) {
    startedAt = startedAt == null ? at : startedAt;
  }

  void finish(Instant at) {
    finishedAt = at;
  }

  void cancel(Instant at) {
    cancelledAt = at;
  }
}
