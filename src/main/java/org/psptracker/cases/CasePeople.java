package org.psptracker.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is what on a case. Experts see the cases on which they have a part, and no others. */
public interface CasePeople {

  /**
   * Someone's part on a case, from when.
   *
   * @param agency of a partner contact who is of another site; null for all others
   */
  record CasePerson(
      long personId,
      String name,
      String title,
      @Nullable String agency,
      CasePart part,
      Instant since) {}

  void put(long caseId, long personId, CasePart part);

  void end(long caseId, long personId, CasePart part);

  /** The lead expert. */
  Optional<Long> lead(long caseId);

  /** Present parts, lead first. */
  List<CasePerson> of(long caseId);

  boolean has(long caseId, long personId, CasePart... parts);
}
