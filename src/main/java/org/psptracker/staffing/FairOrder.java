package org.psptracker.staffing;

import java.util.Comparator;

/**
 * Order of equal scores: a lot drawn for each position and expert. It is the same each time the
 * shortlist is computed, and over many positions it favours nobody.
 */
final class FairOrder implements Comparator<Candidate> {

  private final long positionId;

  FairOrder(long positionId) {
    this.positionId = positionId;
  }

  @Override
  public int compare(Candidate a, Candidate b) {
    int byLot = Long.compareUnsigned(lot(a.expertId()), lot(b.expertId()));
    return byLot != 0 ? byLot : Long.compare(a.expertId(), b.expertId());
  }

  private long lot(long expertId) {
    return mix(mix(positionId) ^ expertId);
  }

  /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
  private static long mix(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
