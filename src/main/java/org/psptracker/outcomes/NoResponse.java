package org.psptracker.outcomes;

import jakarta.persistence.Entity;
import java.time.Instant;
import org.hibernate.envers.Audited;
import org.psptracker.cases.CaseFact;

/** A question of a wave that nobody answered in time: an answer too. */
@Entity
@Audited
class NoResponse extends CaseFact {

  private long waveId;
  private String step = "";
  private Instant recordedAt = Instant.EPOCH;

  protected NoResponse() {}

  NoResponse(long caseId, long waveId, String step, Instant recordedAt) {
    super(caseId);
    this.waveId = waveId;
    this.step = step;
    this.recordedAt = recordedAt;
  }

  long waveId() {
    return waveId;
  }

  /** Id of the step that lapsed. */
  String step() {
    return step;
  }

  Instant recordedAt() {
    return recordedAt;
  }
}
