package org.psptracker.staffing;

import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** One line of an expert's profile; lines are added and removed, not changed. */
@Audited
@MappedSuperclass
abstract class ProfileRow {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE)
  private @Nullable Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "person_id", updatable = false)
  private @Nullable ExpertProfile profile;

  void belongTo(ExpertProfile profile) {
    this.profile = profile;
  }

  /** What the line says, without its key and its expert. */
  abstract Object said();

  boolean saysTheSame(ProfileRow other) {
    return said().equals(other.said());
  }
}
