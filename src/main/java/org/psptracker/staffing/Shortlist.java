package org.psptracker.staffing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who fits a position in which order, and who does not and why.
 *
 * @param rows by rank; then those ruled out, whom a coordinator may ask again on purpose first
 */
record Shortlist(Need need, Instant computedAt, List<Row> rows) {

  /**
   * One expert.
   *
   * @param rank from 1; null for whom a rule ruled out
   * @param ruledOut empty for whom fits
   */
  record Row(Candidate expert, @Nullable Integer rank, Score score, List<RuledOut> ruledOut) {

    long expertId() {
      return expert.expertId();
    }

    boolean fits() {
      return ruledOut.isEmpty();
    }

    /** Whether all that stands against the expert is that they were asked before. */
    boolean mayBeAskedAgain() {
      return !fits() && ruledOut.stream().allMatch(RuledOut::waivable);
    }
  }

  Shortlist {
    rows = List.copyOf(rows);
  }

  List<Row> fitting() {
    return rows.stream().filter(Row::fits).toList();
  }

  List<Row> ruledOut() {
    return rows.stream().filter(row -> !row.fits()).toList();
  }

  Optional<Row> first() {
    return rows.stream().filter(Row::fits).findFirst();
  }

  Optional<Row> of(long expertId) {
    return rows.stream().filter(row -> row.expertId() == expertId).findFirst();
  }
}
