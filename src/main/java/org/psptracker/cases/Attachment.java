package org.psptracker.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;

/** A file on a case, without its content. */
@Entity
@Audited
public class Attachment extends CaseFact {

  private String name = "";

  @Enumerated(EnumType.STRING)
  private AttachmentKind kind = AttachmentKind.OTHER;

  private String mediaType = "";
  private long sizeBytes;
  private String sha256 = "";
  private long addedBy;
  private Instant addedAt = Instant.EPOCH;
  private @Nullable Instant removedAt;

  /** No fact of the case: the record tells what was found. */
  @NotAudited
  @Enumerated(EnumType.STRING)
  private FileCondition condition = FileCondition.AVAILABLE;

  protected Attachment() {}

  Attachment(
      long caseId,
      CheckedFile file,
      AttachmentKind kind,
      long addedBy,
      Instant addedAt,
      FileCondition condition) {
    super(caseId);
    this.condition = condition;
    this.name = file.name();
    this.kind = kind;
    this.mediaType = file.mediaType();
    this.sizeBytes = file.content().length;
    this.sha256 = file.sha256();
    this.addedBy = addedBy;
    this.addedAt = addedAt;
  }

  public String name() {
    return name;
  }

  public AttachmentKind kind() {
    return kind;
  }

  public String mediaType() {
    return mediaType;
  }

  public long sizeBytes() {
    return sizeBytes;
  }

  public String sha256() {
    return sha256;
  }

  public long addedBy() {
    return addedBy;
  }

  public Instant addedAt() {
    return addedAt;
  }

  public FileCondition condition() {
    return condition;
  }

  void becomes(FileCondition known) {
    this.condition = known;
  }

  boolean isRemoved() {
    return removedAt != null;
  }

  void remove(Instant at) {
    this.removedAt = at;
  }
}
