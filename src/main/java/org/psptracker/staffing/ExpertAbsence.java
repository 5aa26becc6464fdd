package org.psptracker.staffing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.hibernate.envers.Audited;

/** Days on which an expert does not work for the programme, first and last included. */
@Entity
@Audited
class ExpertAbsence extends ProfileRow {

  /** The line as a value. */
  record Absence(LocalDate from, LocalDate until, AbsenceKind kind) {}

  private LocalDate fromDate = LocalDate.EPOCH;
  private LocalDate untilDate = LocalDate.EPOCH;

  @Enumerated(EnumType.STRING)
  private AbsenceKind kind = AbsenceKind.LEAVE;

  protected ExpertAbsence() {}

  ExpertAbsence(Absence absence) {
    this.fromDate = absence.from();
    this.untilDate = absence.until();
    this.kind = absence.kind();
  }

  @Override
  Absence said() {
    return new Absence(fromDate, untilDate, kind);
  }
}
