package org.psptracker.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A part that someone has, or had, on a case. */
@Entity
@Table(name = "case_person")
class PartOnCase {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_person_seq")
  @SequenceGenerator(name = "case_person_seq", sequenceName = "case_person_seq")
  private @Nullable Long id;

  private long caseId;
  private long personId;

  @Enumerated(EnumType.STRING)
  private CasePart part = CasePart.SUPPORTING;

  private Instant since = Instant.EPOCH;
  private @Nullable Instant until;

  protected PartOnCase() {}

  PartOnCase(long caseId, long personId, CasePart part, Instant since) {
    this.caseId = caseId;
    this.personId = personId;
    this.part = part;
    this.since = since;
  }

  long personId() {
    return personId;
  }

  CasePart part() {
    return part;
  }

  Instant since() {
    return since;
  }

  void end(Instant at) {
    this.until = at;
  }
}
