package org.psptracker.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A row of a history table.
 *
 * @param columns the row as JSON by column name
 * @param removed whether the fact, or the element of its collection, went away
 */
record FactVersion(
    FactTables.FactTable table,
    long factId,
    long revision,
    boolean removed,
    Instant at,
    String who,
    JsonNode columns) {

  /** Tells the fact, or the collection of a fact, from all others. */
  String key() {
    return table.name() + "/" + factId;
  }
}
