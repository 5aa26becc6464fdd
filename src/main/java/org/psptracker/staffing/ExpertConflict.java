package org.psptracker.staffing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A standing tie to a site that rules an expert out there. */
@Entity
@Audited
class ExpertConflict extends ProfileRow {

  /**
   * The line as a value.
   *
   * @param until last day on which it counts; null while it lasts
   */
  record Conflict(
      long jurisdictionId, ConflictKind kind, @Nullable LocalDate until, @Nullable String note) {}

  private long jurisdictionId;

  @Enumerated(EnumType.STRING)
  private ConflictKind kind = ConflictKind.OTHER;

  private @Nullable LocalDate untilDate;
  private @Nullable String note;

  protected ExpertConflict() {}

  ExpertConflict(Conflict conflict) {
    this.jurisdictionId = conflict.jurisdictionId();
    this.kind = conflict.kind();
    this.untilDate = conflict.until();
    this.note = conflict.note();
  }

  @Override
  Conflict said() {
    return new Conflict(jurisdictionId, kind, untilDate, note);
  }
}
