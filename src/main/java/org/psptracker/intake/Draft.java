package org.psptracker.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * A request that is not filed yet.
 *
 * @param data the form's JSON as typed, wrong or incomplete as it may be
 */
record Draft(
    long id,
    int version,
    long jurisdictionId,
    ObjectNode data,
    long begunBy,
    Instant begunAt,
    long savedBy,
    Instant savedAt) {

  /** The draft as a page shows it, with rows that are still blank. */
  Draft showing(ObjectNode shown) {
    return new Draft(id, version, jurisdictionId, shown, begunBy, begunAt, savedBy, savedAt);
  }
}
