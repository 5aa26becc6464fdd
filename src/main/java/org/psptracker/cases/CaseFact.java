package org.psptracker.cases;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;

/**
 * A fact that belongs to one case and has a history field by field. The table has a sequence {@code
 * <table>_seq} with increment 50, columns {@code id}, {@code case_id}, {@code version}, and a twin
 * {@code <table>_aud}.
 */
@MappedSuperclass
@Audited
public abstract class CaseFact {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE)
  private @Nullable Long id;

  @Column(nullable = false, updatable = false)
  private long caseId;

  @Version @NotAudited private int version;

  protected CaseFact() {}

  protected CaseFact(long caseId) {
    this.caseId = caseId;
  }

  /** The key; only a fact that was saved has one. */
  public long id() {
    if (id == null) {
      throw new IllegalStateException("not saved yet: " + getClass().getSimpleName());
    }
    return id;
  }

  public long caseId() {
    return caseId;
  }

  public int version() {
    return version;
  }
}
