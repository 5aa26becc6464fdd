package org.psptracker.staffing;

/** What became of an offer. */
public enum OfferStatus {
  OPEN,
  ACCEPTED,
  DECLINED,
  EXPIRED,
  TAKEN_BACK,
  CONFLICT_DISCLOSED,
  RECUSED,
  SUPERSEDED,
  OTHER_DATES;

  /** Whether the programme still waits for an answer or has to decide on one. */
  boolean isPending() {
    return this == OPEN || this == CONFLICT_DISCLOSED;
  }
}
