package org.psptracker.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.envers.RevisionEntity;
import org.hibernate.envers.RevisionNumber;
import org.hibernate.envers.RevisionTimestamp;
import org.jspecify.annotations.Nullable;

/** The act in which facts changed: who, and when by the programme's clock. */
@Entity
@Table(name = "revinfo")
@RevisionEntity(FactRevisionListener.class)
public class FactRevision {

  // one by one, not in blocks: field history is read in order of this number, from all nodes
  @Id
  @RevisionNumber
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "revinfo_seq")
  @SequenceGenerator(name = "revinfo_seq", sequenceName = "revinfo_seq", allocationSize = 1)
  private @Nullable Long id;

  @RevisionTimestamp private Instant at = Instant.EPOCH;

  private long personId;
  private String actorName = "";

  protected FactRevision() {}

  /** Null until the first fact of the act is kept. */
  @Nullable Long id() {
    return id;
  }

  void by(long personId, String actorName, Instant at) {
    this.personId = personId;
    this.actorName = actorName;
    this.at = at;
  }
}
