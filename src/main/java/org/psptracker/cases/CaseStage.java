package org.psptracker.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One stay of a case in a stage. */
@Entity
class CaseStage {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE)
  private @Nullable Long id;

  private long caseId;

  @Enumerated(EnumType.STRING)
  private Stage stage = Stage.INTAKE;

  private Instant enteredAt = Instant.EPOCH;
  private @Nullable Instant leftAt;

  /** Business minutes on hold during the stay. */
  private int heldMinutes;

  protected CaseStage() {}

  CaseStage(long caseId, Stage stage, Instant enteredAt) {
    this.caseId = caseId;
    this.stage = stage;
    this.enteredAt = enteredAt;
  }

  Stage stage() {
    return stage;
  }

  Instant enteredAt() {
    return enteredAt;
  }

  @Nullable Instant leftAt() {
    return leftAt;
  }

  int heldMinutes() {
    return heldMinutes;
  }

  void leave(Instant at) {
    this.leftAt = at;
  }

  void wasHeld(long minutes) {
    this.heldMinutes += Math.toIntExact(minutes);
  }
}
