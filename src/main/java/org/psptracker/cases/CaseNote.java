package org.psptracker.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.hibernate.envers.Audited;
import org.psptracker.identity.Role;

/** Something worth remembering that no form asks for. */
@Entity
@Audited
@ReadBy({Role.COORDINATOR, Role.LEADERSHIP, Role.EXPERT})
class CaseNote extends CaseFact {

  private String text = "";

  @Enumerated(EnumType.STRING)
  private NoteAudience audience = NoteAudience.PROGRAM;

  private long writtenBy;
  private Instant writtenAt = Instant.EPOCH;

  protected CaseNote() {}

  CaseNote(long caseId, String text, NoteAudience audience, long writtenBy, Instant writtenAt) {
    super(caseId);
    this.text = text;
    this.audience = audience;
    this.writtenBy = writtenBy;
    this.writtenAt = writtenAt;
  }

  String text() {
    return text;
  }

  NoteAudience audience() {
    return audience;
  }

  long writtenBy() {
    return writtenBy;
  }

  Instant writtenAt() {
    return writtenAt;
  }
}
